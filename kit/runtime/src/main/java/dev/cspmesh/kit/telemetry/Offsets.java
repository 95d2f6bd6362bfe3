package dev.cspmesh.kit.telemetry;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How much of Kafka's topics was read. */
final class Offsets {

    private final Admin admin;

    Offsets(Admin admin) {
        this.admin = admin;
    }

    /** How many messages a group has still to read, of the partitions that it has begun. */
    Uni<Long> behind(String group) {
        return read(group)
                .chain(read -> ends(read.keySet(), OffsetSpec.latest()).map(ends -> sum(ends, read)));
    }

    /** How many messages of a topic nobody of a group has read; none while there is no such topic. */
    Uni<Long> waiting(String topic, String group) {
        return partitions(topic)
                .chain(partitions -> ends(partitions, OffsetSpec.latest())
                        .chain(ends -> begun(partitions, group).map(read -> sum(ends, read))))
                .onFailure(UnknownTopicOrPartitionException.class)
                .recoverWithItem(0L);
    }

    private static long sum(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> read) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - read.getOrDefault(end.getKey(), end.getValue())))
                .sum();
    }

    /** From where a group goes on: where it stopped, or the oldest message that is still there. */
    private Uni<Map<TopicPartition, Long>> begun(Collection<TopicPartition> partitions, String group) {
        return ends(partitions, OffsetSpec.earliest())
                .chain(first -> read(group)
                        .map(read -> first.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> Math.max(each.getValue(), read.getOrDefault(each.getKey(), 0L))))));
    }

    private Uni<List<TopicPartition>> partitions(String topic) {
        return uni(admin.describeTopics(List.of(topic)).allTopicNames())
                .map(found -> found.values().stream()
                        .map(TopicDescription::partitions)
                        .flatMap(List::stream)
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList());
    }

    private Uni<Map<TopicPartition, Long>> read(String group) {
        return uni(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .map(read -> read.entrySet().stream()
                        .filter(each -> Objects.nonNull(each.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> offset(each.getValue()))));
    }

    private static long offset(OffsetAndMetadata read) {
        return read.offset();
    }

    private Uni<Map<TopicPartition, Long>> ends(Collection<TopicPartition> partitions, OffsetSpec where) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> where));
        return uni(admin.listOffsets(asked).all())
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> offset(each.getValue()))));
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private static <T> Uni<T> uni(KafkaFuture<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }
}

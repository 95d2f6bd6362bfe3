package dev.cspmesh.sandbox.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a mesh leaves behind when it is used: logs, messages, mails. */
final class Traces {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(500);

    private final MeshLauncher mesh;

    Traces(MeshLauncher mesh) {
        this.mesh = mesh;
    }

    /**
     * A message with everything that stands on it.
     *
     * @param topic without the prefix of this mesh
     * @param type of the event, empty when it has none
     */
    record Message(String topic, String type, String text) {}

    /** A mail as it was delivered. */
    record Mail(String to, String subject, String text, List<String> links) {}

    String log(MeshService service) {
        try {
            return Files.readString(mesh.folders().log(service.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every message of every topic of this mesh, from the first to the last that is there now. */
    List<Message> messages() {
        String prefix = Optional.ofNullable(
                        mesh.environment(MeshService.PARTNER).get("MESH_TOPIC_PREFIX"))
                .orElseThrow();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", mesh.platform().kafkaBootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith(prefix))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Message> messages = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(each -> messages.add(message(prefix, each)));
            }
            return messages;
        }
    }

    private static Message message(String prefix, ConsumerRecord<String, String> message) {
        StringBuilder text = new StringBuilder(message.key() + " " + message.value());
        message.headers()
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8)));
        var type = Optional.ofNullable(message.headers().lastHeader("ce_type"));
        return new Message(
                message.topic().substring(prefix.length()),
                type.map(header -> new String(header.value(), StandardCharsets.UTF_8))
                        .orElse(""),
                text.toString());
    }

    /** Every mail that was sent to the addresses of a domain. */
    List<Mail> mails(String domain) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest all =
                    HttpRequest.newBuilder(mesh.surroundings().mailbox()).build();
            JsonNode mails =
                    JSON.readTree(http.send(all, BodyHandlers.ofString()).body());
            return StreamSupport.stream(mails.spliterator(), false)
                    .map(Traces::mail)
                    .filter(mail -> mail.to().endsWith(domain))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Mail mail(JsonNode mail) {
        List<String> links = new ArrayList<>();
        mail.path("links").forEach(link -> links.add(link.asText()));
        return new Mail(
                mail.path("to").asText(),
                mail.path("subject").asText(),
                mail.path("text").asText(),
                links);
    }
}

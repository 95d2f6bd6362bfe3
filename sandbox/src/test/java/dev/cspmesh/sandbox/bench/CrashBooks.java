package dev.cspmesh.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that billing-service has written down, held against each other to the smallest unit. */
final class CrashBooks {
    private static final String RAW = """
            select o.id, u.customer_organization_id, u.sku, u.period, sum(u.quantity) as quantity,
                   round(sum(u.quantity) * p.list_unit_price, 2) as list
            from usage_event u join monthly_order o using (contract_id, month) join price_book_sku p using (price_book_id, sku)
            group by o.id, u.customer_organization_id, u.sku, u.period, p.list_unit_price
            """;
    private static final String ROLLED_UP = """
            select o.id, r.customer_organization_id, r.sku, r.period, r.quantity, round(r.quantity * p.list_unit_price, 2)
            from usage_rollup r join monthly_order o using (contract_id, month) join price_book_sku p using (price_book_id, sku)
            """;
    private static final String ORDERED = """
            select order_id, customer_organization_id, sku, period, quantity, list from order_line
            where kind in ('USAGE', 'LATE_USAGE')
            """;
    private static final String BILLED = """
            select l.order_id, o.customer_organization_id, l.sku, o.period, l.quantity, l.list
            from bill_line l join bill b on b.id = l.bill_id
            join order_line o on o.order_id = l.order_id and o.line = l.order_line
            where b.leg = '%s' and l.kind in ('USAGE', 'LATE_USAGE')
            """;

    private final CrashPlace place;

    CrashBooks(CrashPlace place) {
        this.place = place;
    }

    /** Raw, roll-up, orders, the three legs of bills and the ledger agree, and are what the meters sent. */
    void mustAgree(long thousandths) {
        assertThat(number("select sum(quantity) * 1000 from usage_event")).isEqualTo(thousandths);
        assertThat(number("select sum(events) from usage_rollup"))
                .isEqualTo(number("select count(*) from usage_event"));
        for (String other : List.of(
                ROLLED_UP,
                ORDERED,
                BILLED.formatted("VENDOR"),
                BILLED.formatted("CONSOLIDATED"),
                BILLED.formatted("CUSTOMER"))) {
            assertThat(differences(RAW, other)).as(other).isZero();
        }
        assertThat(differences(
                        "select id, net from monthly_order",
                        "select o.id, coalesce(sum(l.net), 0) from monthly_order o left join order_line l on l.order_id = o.id"
                                + " group by o.id"))
                .isZero();
        assertThat(none("select from monthly_order where status <> 'CLOSED'")).isZero();
        assertThat(none("select from broken_order_hash")).isZero();
        assertThat(none("select from bill group by issuer having count(*) <> max(position)"))
                .isZero();
        assertThat(none("select from ledger_entry group by posting, party having sum(amount) <> 0"))
                .isZero();
        assertThat(differences(
                        "select id, total from bill where total <> 0",
                        "select bill_id, amount from ledger_entry where account = 'RECEIVABLE'"))
                .isZero();
    }

    /** Every closed order and every bill was published to Kafka. */
    void mustBeTold() {
        place.await("select 1 from (select count(*) as waiting from outbox) o where waiting = 0");
        assertThat(keys("order.v1", "order.closed.v1"))
                .isEqualTo(new HashSet<>(place.ask("select id from monthly_order where status = 'CLOSED'")));
        assertThat(keys("bill.v1", "bill.issued.v1")).isEqualTo(new HashSet<>(place.ask("select id from bill")));
    }

    private long differences(String one, String other) {
        return none("select from ((%1$s except all %2$s) union all (%2$s except all %1$s))".formatted(one, other));
    }

    private long none(String rows) {
        return number("select count(*) from (" + rows + ")");
    }

    private long number(String query) {
        return (long) Double.parseDouble(place.ask(query).getFirst());
    }

    private Set<String> keys(String topic, String type) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", place.setting("KAFKA_BOOTSTRAP_SERVERS"), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(place.setting("MESH_TOPIC_PREFIX") + topic).stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            Set<String> keys = new HashSet<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < end.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (types(record).contains(type)) {
                        keys.add(record.key());
                    }
                });
            }
            return keys;
        }
    }

    private static Set<String> types(ConsumerRecord<String, String> record) {
        return List.of(record.headers().toArray()).stream()
                .filter(header -> header.key().equals("ce_type"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }
}

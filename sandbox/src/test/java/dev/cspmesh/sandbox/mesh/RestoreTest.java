package dev.cspmesh.sandbox.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's restore, step by step: one database goes back in time, and its service learns again what it forgot. */
@Tag("long")
class RestoreTest {

    private static final String GROUP = "support-service.restored";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String READY = "/q/health/ready";

    private final RunningPlatform platform = RunningPlatform.shared(EnumSet.of(
            ComponentName.POSTGRES,
            ComponentName.KAFKA,
            ComponentName.KEYCLOAK,
            ComponentName.MAIL,
            ComponentName.KUBERNETES));
    private final String prefix = "restore-" + UUID.randomUUID() + ".";
    private final Map<String, String> place =
            Map.of("MESH_TOPIC_PREFIX", prefix, "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", GROUP);

    @TempDir
    Path folder;

    @Test
    void a_service_whose_database_went_back_catches_up_from_kafka_and_does_nothing_twice() throws Exception {
        try (RenderedPod pod = new RenderedPod(MeshService.SUPPORT, platform, folder)) {
            pod.migrate();
            pod.start(place);
            pod.awaitStatus(READY, 200);
            Instant beginning = Instant.now();
            String known = approve("CSP-1");
            await().atMost(PATIENCE).until(() -> partners(pod.database()), List.of("CSP-1")::equals);
            pod.stop();
            Database restored = copy(pod.database());
            String handled = handled(restored, known);
            pod.start(place);
            pod.awaitStatus(READY, 200);
            approve("CSP-2");
            await().atMost(PATIENCE).until(() -> partners(pod.database()), List.of("CSP-1", "CSP-2")::equals);

            pod.stop();
            assertThat(partners(restored)).containsExactly("CSP-1");
            resetOffsets(beginning);
            pod.start(on(restored));
            pod.awaitStatus(READY, 200);

            await().atMost(PATIENCE).until(() -> partners(restored), List.of("CSP-1", "CSP-2")::equals);
            assertThat(handled(restored, known)).isEqualTo(handled);
            assertThat(partners(restored)).containsExactly("CSP-1", "CSP-2");
        }
    }

    private Map<String, String> on(Database restored) {
        return Map.of(
                "MESH_TOPIC_PREFIX",
                prefix,
                "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID",
                GROUP,
                "QUARKUS_DATASOURCE_JDBC_URL",
                restored.jdbcUrl(),
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                restored.reactiveUrl());
    }

    /** As partner-service would say it; the answer is the event's id. */
    private String approve(String partner) throws Exception {
        String id = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> fact = new ProducerRecord<>(
                prefix + "partner.v1", partner, """
                {"partnerId": "%s", "legalName": "Hosting of %s"}""".formatted(partner, partner).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", "partner.approved.v1",
                        "ce_source", "/partner-service",
                        "content-type", "application/json")
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(kafka(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(fact).get();
        }
        return id;
    }

    /** What {@code kafka-consumer-groups.sh --reset-offsets --to-datetime … --all-topics --execute} does. */
    private void resetOffsets(Instant time) throws Exception {
        try (Admin admin = Admin.create(kafka())) {
            await().atMost(PATIENCE)
                    .until(() -> admin.describeConsumerGroups(List.of(GROUP))
                            .all()
                            .get()
                            .get(GROUP)
                            .members()
                            .isEmpty());
            Map<TopicPartition, OffsetSpec> wanted =
                    admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().keySet().stream()
                            .collect(Collectors.toMap(
                                    partition -> partition, partition -> OffsetSpec.forTimestamp(time.toEpochMilli())));
            var found = admin.listOffsets(wanted).all().get();
            // a partition without a later message says -1 and stays where it is
            Map<TopicPartition, OffsetAndMetadata> offsets = found.entrySet().stream()
                    .filter(each -> each.getValue().offset() >= 0)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> new OffsetAndMetadata(each.getValue().offset())));
            assertThat(offsets).isNotEmpty();
            admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
        }
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", platform.kafkaBootstrap());
    }

    /** The backup: PostgreSQL copies a database that nobody uses. */
    private Database copy(Database database) throws SQLException {
        String name = database.name() + "_restored";
        String server = database.jdbcUrl().substring(0, database.jdbcUrl().lastIndexOf('/') + 1);
        try (var connection = DriverManager.getConnection(
                        server + "postgres", "postgres", platform.secrets().postgres());
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database %s template %s owner %s".formatted(name, database.name(), database.username()));
        }
        return new Database(
                name,
                database.username(),
                database.password(),
                server + name,
                server.substring("jdbc:".length()) + name);
    }

    private static List<String> partners(Database database) {
        return column(database, "select partner_id from partner order by partner_id");
    }

    /** When the inbox marked an event as done. */
    private static String handled(Database database, String event) {
        List<String> marks = column(database, "select handled_at::text from inbox where event_id = '" + event + "'");
        assertThat(marks).hasSize(1);
        return marks.getFirst();
    }

    private static List<String> column(Database database, String query) {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

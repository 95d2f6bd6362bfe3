package dev.cspmesh.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.report.PlatformFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class RunningPlatformTest {
    private final RunningPlatform platform =
            RunningPlatform.shared(Set.of(ComponentName.POSTGRES, ComponentName.KAFKA));

    @Test
    void a_second_request_finds_the_same_platform() {
        assertThat(RunningPlatform.shared(Set.of(ComponentName.POSTGRES)).pid()).isEqualTo(platform.pid());
    }

    @Test
    void a_throw_away_database_belongs_to_its_own_role() throws SQLException {
        Database database = platform.createDatabase("orders");

        assertThat(database.name()).startsWith("orders_");
        assertThat(ask(database, "SELECT current_user || ' ' || current_database()"))
                .isEqualTo(database.name() + " " + database.name());
        assertThat(ask(database, "SHOW server_version")).isEqualTo("18.6");
        assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
    }

    @Test
    void a_service_has_a_database_that_others_cannot_enter() throws SQLException {
        Database partner = platform.database(MeshService.PARTNER);
        Database billing = platform.database(MeshService.BILLING);
        Database stolen = new Database(
                "billing", partner.username(), partner.password(), billing.jdbcUrl(), billing.reactiveUrl());

        assertThat(ask(partner, "SELECT current_user")).isEqualTo("partner");
        assertThatThrownBy(() -> ask(stolen, "SELECT 1")).hasMessageContaining("permission denied for database");
    }

    @Test
    void a_database_prefix_is_checked() {
        assertThatThrownBy(() -> platform.createDatabase("x;DROP"))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("a database prefix matches");
    }

    @Test
    void kafka_keeps_a_topic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.kafkaBootstrap()))) {
            String topic = "seen-" + System.nanoTime();
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get(20, TimeUnit.SECONDS);

            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains(topic);
        }
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package dev.cspmesh.partner.journey;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Loses rows of the service's database, as a mishap would, or has had them for long. */
final class Rows {

    private Rows() {}

    static void delete(String table, String column, String value) {
        execute("delete from " + table + " where " + column + " = ?", value);
    }

    /** An event that Kafka keeps no longer. */
    static void addOld(String partner, String type) {
        execute(
                "insert into journey_entry (event_id, partner_id, type, subject, service, note, actions, occurred_at)"
                        + " values (gen_random_uuid(), ?, '" + type + "', 'old', '', '', '{}', now())",
                partner);
    }

    private static void execute(String sql, String value) {
        Config config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

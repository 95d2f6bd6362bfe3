package dev.cspmesh.contract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A look at the service's database from outside, for what no endpoint shows. */
public final class Rows {

    /** Kept for all looks: signing in to PostgreSQL takes many times as long as a look, and whoever waits looks often. */
    private static Optional<Connection> looking = Optional.empty();

    private Rows() {}

    public static synchronized int count(String table, String column, String value) {
        String sql = "select count(*) from " + table + " where " + column + "::text = ?";
        try (PreparedStatement statement = looking().prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection looking() throws SQLException {
        if (looking.isEmpty()) {
            looking = Optional.of(connect());
        }
        return looking.get();
    }

    /** A connection of its own, for a test that holds a transaction open. */
    public static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}

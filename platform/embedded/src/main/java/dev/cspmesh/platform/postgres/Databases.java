package dev.cspmesh.platform.postgres;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.component.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Roles and databases of one server: one of each per service and for Keycloak, and throw-away ones for tests. */
public final class Databases {
    private static final String NAME = "[a-z][a-z0-9_]{0,40}";

    private final int port;
    private final Secrets secrets;

    Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** Makes the databases that always exist and sets their passwords to this platform's secrets. */
    void prepare() {
        List<String> names = Stream.concat(
                        Arrays.stream(MeshService.values()).map(MeshService::database),
                        Stream.of(ComponentName.KEYCLOAK.id()))
                .toList();
        names.forEach(name -> create(name, secrets.database(name)));
        relax(ComponentName.KEYCLOAK.id());
    }

    /** Keycloak's hundreds of small schema changes need not wait for the disk; a crash loses its last moment only. */
    private void relax(String role) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE %s SET synchronous_commit = off".formatted(role));
        } catch (SQLException e) {
            throw new IllegalStateException("can't configure role " + role, e);
        }
    }

    /**
     * A new empty database owned by a new role of the same name; it lives as long as the platform's state.
     *
     * @param prefix lower-case letters, digits and underscores; the name gets a random ending
     * @throws IllegalArgumentException when the prefix has other characters
     */
    public Database create(String prefix) {
        if (!prefix.matches(NAME)) {
            throw new IllegalArgumentException("a database prefix matches " + NAME + ", this does not: " + prefix);
        }
        String name = prefix + "_" + Long.toUnsignedString(System.nanoTime(), 36);
        return create(name, Secrets.fresh());
    }

    /** Whether the server accepts connections. */
    boolean answer() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** One at a time: PostgreSQL refuses to copy a template that another session is copying. */
    private synchronized Database create(String name, String password) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String role = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
            statement.execute("%s ROLE %s LOGIN PASSWORD '%s'".formatted(role, name, password));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
                statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
            }
            return Database.on(port, name, password);
        } catch (SQLException e) {
            throw new IllegalStateException("can't create database " + name, e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.postgres());
        login.setProperty("connectTimeout", "2");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", login);
    }
}

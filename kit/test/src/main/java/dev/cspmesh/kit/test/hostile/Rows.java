package dev.cspmesh.kit.test.hostile;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A look at all rows of a database from outside: each insert, update or delete changes what it says. */
final class Rows implements State, AutoCloseable {

    private static final int QUIET_MILLIS = 300;
    private static final int MOST_WAITS = 30;

    private final Connection connection;
    private final String question;

    private Rows(Connection connection, String question) {
        this.connection = connection;
        this.question = question;
    }

    /**
     * Opens a connection of its own.
     *
     * @param leftOut tables that change without any request
     */
    static Rows of(String url, String user, String password, Set<String> leftOut) {
        try {
            Connection connection = DriverManager.getConnection(url, user, password);
            List<String> tables = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select tablename from pg_tables where schemaname = 'public' order by 1")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            tables.removeAll(leftOut);
            return new Rows(
                    connection,
                    tables.stream()
                            .map(table ->
                                    "select '%1$s ' || count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) from \"%1$s\""
                                            .formatted(table))
                            .collect(Collectors.joining(" union all ")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Number and age of the rows of each table. */
    @Override
    public List<String> now() {
        List<String> state = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                state.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return state;
    }

    @Override
    public List<String> quiet() {
        List<String> before = now();
        for (int wait = 0; wait < MOST_WAITS; wait++) {
            try {
                Thread.sleep(QUIET_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return before;
            }
            List<String> now = now();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

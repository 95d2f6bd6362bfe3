package dev.cspmesh.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures a consumer waits out, because the database was away. */
class UnreachableTest {

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "08006", "08001", "53300"})
    void a_server_that_ends_begins_or_is_full(String state) {
        assertThat(Unreachable.is(new PgException("the database system is starting up", "FATAL", state, "")))
                .isTrue();
        assertThat(Unreachable.is(new CompletionException(new SQLException("starting up", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22003", "40P01", "57014"})
    void a_refused_statement_is_the_works_own_fault(String state) {
        assertThat(Unreachable.is(new PgException("refused", "ERROR", state, "")))
                .isFalse();
        assertThat(Unreachable.is(new SQLException("refused", state))).isFalse();
    }

    @Test
    void a_connection_that_broke_or_never_came_about() {
        assertThat(Unreachable.is(new ConnectException("refused"))).isTrue();
        assertThat(Unreachable.is(new IOException("Connection reset by peer"))).isTrue();
        assertThat(Unreachable.is(new CompletionException(ClosedConnectionException.INSTANCE)))
                .isTrue();
        assertThat(Unreachable.is(new NoStackTraceThrowable("Connection is not active now, current status: CLOSING")))
                .isTrue();
        assertThat(Unreachable.is(new IllegalStateException("Connection is closed")))
                .isTrue();
    }

    @Test
    void nothing_else() {
        assertThat(Unreachable.is(new IllegalArgumentException("no such month")))
                .isFalse();
        assertThat(Unreachable.is(new IllegalStateException(new JsonParseException("no JSON"))))
                .isFalse();
    }
}

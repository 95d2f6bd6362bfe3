package dev.cspmesh.kit.problem;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether work failed because the database could not be reached: then the work is not to blame, and may be repeated. */
public final class Unreachable {

    /** SQL states by their beginning: lost connections, too many of them, a server that ends or begins. */
    private static final List<String> STATES = List.of("08", "53300", "57P01", "57P02", "57P03");

    /** What clients say of a connection that is gone without giving it a type. */
    private static final List<String> WORDS =
            List.of("Connection is closed", "Connection is not active now", "Connection reset");

    private Unreachable() {}

    /** True for a failure that passes with the outage that caused it. */
    public static boolean is(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Unreachable::isItself);
    }

    private static boolean isItself(Throwable failure) {
        return switch (failure) {
            case PgException refused -> isState(refused.getSqlState());
            case SQLException refused -> isState(refused.getSQLState());
            case ClosedConnectionException closed -> true;
            case SocketException refused -> true;
            case ClosedChannelException closed -> true;
            default -> says(failure.getMessage());
        };
    }

    private static boolean isState(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }

    private static boolean says(@Nullable String message) {
        return message != null && WORDS.stream().anyMatch(message::contains);
    }
}

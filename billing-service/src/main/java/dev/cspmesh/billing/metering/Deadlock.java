package dev.cspmesh.billing.metering;

import io.vertx.pgclient.PgException;

/** Two batches that wait for each other: PostgreSQL ends one of them, and it may simply be tried again. */
final class Deadlock {

    private static final String SQL_STATE = "40P01";

    private Deadlock() {}

    static boolean is(Throwable failure) {
        return failure instanceof PgException refused && SQL_STATE.equals(refused.getSqlState());
    }
}

package dev.cspmesh.sandbox.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * P4. Business transactions with a fact in the outbox against the same without; and how fast the relay empties the outbox
 * into Kafka, acknowledged, against a bare DELETE … SKIP LOCKED.
 */
final class OutboxBench implements Benchmark {
    private static final int RUNS = 5;
    private static final int CLIENTS = 8;
    private static final int TRANSACTIONS = 2_000;
    private static final int FACTS = 20_000;
    private static final int CLAIM = 500;
    private static final int WARM_UPS = 5;

    private static final String BUSINESS =
            "update bench_account set amount = amount + 1, version = version + 1 where id = ?";
    private static final String FACT = """
            insert into outbox (event_id, topic, key, type, data, occurred_at, traceparent)
            values (gen_random_uuid(), 'bench.v1', ?, 'bench.moved.v1', '{"id": 1, "amount": "12.34"}', now(), '')
            """;
    private static final String FILL = """
            insert into %s (event_id, topic, key, type, data, occurred_at, traceparent)
            select gen_random_uuid(), 'bench.v1', i::text, 'bench.moved.v1', '{"id": 1, "amount": "12.34"}', now(), ''
            from generate_series(1, %d) i
            """;
    private static final String DRAIN =
            "with claimed as (delete from bench_outbox where position in (select position from bench_outbox"
                    + " order by position limit " + CLAIM
                    + " for update skip locked) returning data) select count(*) from claimed";

    @Override
    public List<Figure> measure(BenchPlace place) {
        place.start();
        place.stop();
        place.sql(
                "create table bench_account (id int primary key, amount numeric, version bigint)",
                "insert into bench_account select i, 0, 0 from generate_series(0, 9999) i",
                "create table bench_outbox (like outbox including all)");
        List<Figure> figures = new ArrayList<>();
        figures.add(transactions(place));
        place.sql("delete from outbox");
        place.start();
        figures.add(relay(place));
        return figures;
    }

    /** Without the service, so that nobody drains what is written. */
    private static Figure transactions(BenchPlace place) {
        business(place, true);
        double[] with = new double[RUNS];
        double[] without = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            with[run] = CLIENTS * TRANSACTIONS / business(place, true);
            without[run] = CLIENTS * TRANSACTIONS / business(place, false);
        }
        return Figure.of(
                new Figure.Aim("outbox", "P4", "transactions with outbox / without", "tx/s", 0.75, false),
                with,
                without);
    }

    private static Figure relay(BenchPlace place) {
        for (int warm = 0; warm < WARM_UPS; warm++) {
            relayed(place);
        }
        double[] relay = new double[RUNS];
        double[] bare = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            relay[run] = FACTS / relayed(place);
            place.sql(FILL.formatted("bench_outbox", FACTS), "analyze bench_outbox");
            bare[run] = FACTS / Timing.seconds(() -> drain(place));
        }
        return Figure.of(
                new Figure.Aim("outbox", "P4", "relay with Kafka's word / bare delete", "facts/s", 0.4, false),
                relay,
                bare);
    }

    private static double relayed(BenchPlace place) {
        place.sql(FILL.formatted("outbox", FACTS));
        return Timing.seconds(() -> place.awaitNone("select count(*) from outbox"));
    }

    private static double business(BenchPlace place, boolean withFact) {
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client * 1_000;
            work.add(() -> transactions(place, first, withFact));
        }
        return Timing.secondsOfAll(CLIENTS, work);
    }

    private static Void transactions(BenchPlace place, int first, boolean withFact) throws SQLException {
        try (Connection connection = place.connect();
                PreparedStatement business = connection.prepareStatement(BUSINESS);
                PreparedStatement fact = connection.prepareStatement(FACT)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TRANSACTIONS; i++) {
                business.setInt(1, first + i % 1_000);
                business.executeUpdate();
                if (withFact) {
                    fact.setString(1, String.valueOf(first + i));
                    fact.executeUpdate();
                }
                connection.commit();
            }
        }
        return null;
    }

    private static void drain(BenchPlace place) {
        for (long claimed = CLAIM; claimed > 0; ) {
            claimed = place.count(DRAIN);
        }
    }
}

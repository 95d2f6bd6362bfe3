package dev.cspmesh.sandbox.bench;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;

/**
 * P1 and P2. Subject: batches of 1,000 events over HTTP, token and every event checked, deduplicated, rolled up and committed
 * before the answer. Baseline: the same rows by COPY into a staging table and INSERT … ON CONFLICT DO NOTHING.
 */
final class UsageBench implements Benchmark {
    private static final int RUNS = 5;
    private static final int WARM_UPS = 10;
    private static final int BATCH = 1_000;
    private static final int BATCHES = 60;
    private static final int CLIENTS = 4;
    private static final int CUSTOMERS = 20;
    private static final int SKUS = 10;

    private final Catalogue catalogue = new Catalogue(1, 8, CUSTOMERS, SKUS);
    private final String startsAt;
    private final String endsAt;

    UsageBench() {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        startsAt = hour.minus(1, ChronoUnit.HOURS).toString();
        endsAt = hour.toString();
    }

    @Override
    public List<Figure> measure(BenchPlace place) {
        place.start();
        catalogue.fill(place);
        place.sql(
                "create table bench_event (source text, event_id text, hash bytea, contract uuid, customer uuid, sku text,"
                        + " unit text, quantity numeric, starts_at timestamptz, ends_at timestamptz,"
                        + " primary key (source, event_id))");
        for (int warm = 0; warm < WARM_UPS; warm++) {
            subject(place, "warm-" + warm, BATCHES);
        }
        return figures(place);
    }

    private List<Figure> figures(BenchPlace place) {
        double[] fresh = new double[RUNS];
        double[] replay = new double[RUNS];
        double[] copied = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            String name = "run-" + run;
            fresh[run] = rate(subject(place, name, BATCHES));
            copied[run] = rate(baseline(place, name));
            long rows = place.count("select count(*) from usage_event");
            replay[run] = rate(subject(place, name, BATCHES));
            if (place.count("select count(*) from usage_event") != rows) {
                throw new IllegalStateException("a replay changed rows");
            }
        }
        return List.of(
                Figure.of(
                        new Figure.Aim("usage", "P1", "ingestion over HTTP / COPY and insert", "events/s", 0.5, false),
                        fresh,
                        copied),
                Figure.of(
                        new Figure.Aim("replay", "P2", "replay of a batch / the fresh batch", "events/s", 1.0, false),
                        replay,
                        fresh));
    }

    private static double rate(double seconds) {
        return BATCH * BATCHES / seconds;
    }

    private double subject(BenchPlace place, String run, int batches) {
        List<Callable<String>> work = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            HttpRequest request = place.request("/usage-events")
                    .POST(BodyPublishers.ofString(json(run, batch)))
                    .build();
            work.add(() -> place.send(request));
        }
        return Timing.secondsOfAll(CLIENTS, work);
    }

    private String json(String run, int batch) {
        StringBuilder json = new StringBuilder("{\"events\":[");
        int contract = batch % catalogue.contracts();
        for (int i = 0; i < BATCH; i++) {
            UUID subscription = catalogue.subscription(contract, i % CUSTOMERS);
            json.append(i == 0 ? "" : ",").append("""
                    {"specversion":"1.0","id":"%d-%d","source":"/bench/%s","type":"usage.reported.v1",\
                    "data":{"partnerId":"%s","subscription":"%s","sku":"SKU-%d","unit":"Hours","quantity":"%d.%03d",\
                    "startsAt":"%s","endsAt":"%s"}}""".formatted(
                            batch,
                            i,
                            run,
                            catalogue.partner(contract),
                            subscription,
                            i % SKUS,
                            i % 7,
                            i % 1_000,
                            startsAt,
                            endsAt));
        }
        return json.append("]}").toString();
    }

    private double baseline(BenchPlace place, String run) {
        List<Callable<Long>> work = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            String rows = rows(run, batch);
            work.add(() -> copy(place, rows));
        }
        return Timing.secondsOfAll(CLIENTS, work);
    }

    private static final ThreadLocal<Connection> CONNECTIONS = new ThreadLocal<>();

    private static long copy(BenchPlace place, String rows) throws Exception {
        Connection connection = CONNECTIONS.get();
        if (connection == null) {
            connection = place.connect();
            connection.setAutoCommit(false);
            CONNECTIONS.set(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create temp table staging (like bench_event) on commit delete rows");
            }
        }
        try (Statement statement = connection.createStatement()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy staging from stdin", new StringReader(rows));
            long inserted = statement.executeUpdate(
                    "insert into bench_event select * from staging order by source, event_id on conflict do nothing");
            connection.commit();
            return inserted;
        }
    }

    private String rows(String run, int batch) {
        StringBuilder rows = new StringBuilder();
        int contract = batch % catalogue.contracts();
        for (int i = 0; i < BATCH; i++) {
            rows.append("/bench/%s\t%d-%d\t\\\\x%064x\t%s\t%s\tSKU-%d\tHours\t%d.%03d\t%s\t%s%n"
                    .formatted(
                            run,
                            batch,
                            i,
                            (long) batch * BATCH + i,
                            catalogue.contract(contract),
                            catalogue.subscription(contract, i % CUSTOMERS),
                            i % SKUS,
                            i % 7,
                            i % 1_000,
                            startsAt,
                            endsAt));
        }
        return rows.toString();
    }
}

package dev.cspmesh.sandbox.bench;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * P5 and P6. Subject: one order over HTTP, authorized, through Hibernate Reactive with the visibility predicate. Baselines:
 * the service's liveness endpoint at the same rate; the same SQL through a PostgreSQL client with prepared statements.
 */
final class ReadBench implements Benchmark {
    private static final int RUNS = 5;
    private static final int CLIENTS = 8;
    private static final int READS = 2_000;
    private static final int SECONDS = 5;
    private static final String ORDER = "select * from monthly_order where (1 = 1) and (id = ?) order by id limit 1";
    private static final String LINES = "select * from order_line where order_id = ? order by order_id, line";

    private final Catalogue catalogue = new Catalogue(300, 50, 1, 1);

    @Override
    public List<Figure> measure(BenchPlace place) {
        place.start();
        catalogue.fill(place);
        catalogue.all().forEach(contract -> place.sql("""
                insert into monthly_order (id, contract_id, contract_number, partner_id, aggregator_id, service, month, currency,
                    status, due_on, minimum_commitment, reported, overage, underage, list, discount, net, version, spooled_at)
                select contract_id, contract_id, number, partner_id, aggregator_id, service, spool_month, currency,
                       'PENDING_PROVIDER', spool_month + 40, 1000, 0, 0, 1000, 1000, 100, 900, 0, now()
                from contract where contract_id = '%s'
                """.formatted(contract)));
        reads(place, 3);
        double[] http = new double[RUNS];
        double[] sql = new double[RUNS];
        double[] read = new double[RUNS];
        double[] bare = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            http[run] = CLIENTS * READS / reads(place, 1);
            sql[run] = CLIENTS * READS / sqlReads(place);
            double half = http[run] / 2;
            read[run] = p99(place, half, i -> order(place, i));
            bare[run] = p99(place, half, i -> place.request("/q/health/live").build());
        }
        return List.of(
                Figure.of(
                        new Figure.Aim("read", "P5", "p99 of a read / of a bare endpoint", "ms", 2.5, true),
                        read,
                        bare),
                Figure.of(
                        new Figure.Aim("read", "P6", "reads over HTTP / same SQL alone", "reads/s", 0.6, false),
                        http,
                        sql));
    }

    private HttpRequest order(BenchPlace place, int i) {
        return place.request("/orders/" + catalogue.contract(i % catalogue.contracts()))
                .build();
    }

    private double reads(BenchPlace place, int times) {
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            work.add(() -> {
                for (int i = 0; i < READS * times; i++) {
                    place.send(order(place, i));
                }
                return null;
            });
        }
        return Timing.secondsOfAll(CLIENTS, work);
    }

    private double sqlReads(BenchPlace place) {
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            work.add(() -> sqlRead(place));
        }
        return Timing.secondsOfAll(CLIENTS, work);
    }

    private Void sqlRead(BenchPlace place) throws SQLException {
        try (Connection connection = place.connect();
                PreparedStatement order = connection.prepareStatement(ORDER);
                PreparedStatement lines = connection.prepareStatement(LINES)) {
            for (int i = 0; i < READS; i++) {
                UUID id = catalogue.contract(i % catalogue.contracts());
                if (rows(order, id) != 1 || rows(lines, id) != 0) {
                    throw new IllegalStateException("not the order that was made");
                }
            }
        }
        return null;
    }

    private static int rows(PreparedStatement query, UUID id) throws SQLException {
        query.setObject(1, id);
        try (ResultSet rows = query.executeQuery()) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    /** The 99th percentile in milliseconds at a fixed rate; a request that waits for its turn has waited. */
    private static double p99(BenchPlace place, double perSecond, IntFunction<HttpRequest> requests) {
        int count = (int) (perSecond * SECONDS);
        long gap = (long) (1e9 / perSecond);
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        try (ScheduledExecutorService clients = Executors.newScheduledThreadPool(4 * CLIENTS)) {
            List<Future<?>> pending = new ArrayList<>();
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                HttpRequest request = requests.apply(i);
                long due = begin + i * gap;
                pending.add(clients.schedule(
                        () -> {
                            place.send(request);
                            millis.add((System.nanoTime() - due) / 1e6);
                        },
                        Math.max(0, due - System.nanoTime()),
                        TimeUnit.NANOSECONDS));
            }
            pending.forEach(Timing::await);
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) (sorted.length * 0.99)];
    }
}

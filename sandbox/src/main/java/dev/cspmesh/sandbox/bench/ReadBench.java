package dev.cspmesh.sandbox.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.sandbox.mesh.SandboxFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * P5: one order over HTTP, authorized, through Hibernate Reactive with the visibility predicate, against the service's
 * liveness endpoint at the same rate. P6: the same read without HTTP against the same SQL through the PostgreSQL client, both
 * in a process of billing-service's tests.
 */
final class ReadBench implements Benchmark {
    private static final int RUNS = 5;
    private static final int WARM_UPS = 8;
    private static final int CLIENTS = 32;
    private static final int READS = 1_000;
    private static final int SECONDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HARNESS = List.of(
            "./mvnw",
            "-B",
            "-ntp",
            "-pl",
            "billing-service",
            "-am",
            "-Dtest=ReadHarness",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "-Dspotless.apply.skip=true",
            "test");

    private final Catalogue catalogue = new Catalogue(300, 50, 1, 1);

    @Override
    public List<Figure> measure(BenchPlace place) {
        place.start();
        catalogue.fill(place);
        catalogue.all().forEach(contract -> place.sql("""
                insert into monthly_order (id, contract_id, contract_number, partner_id, aggregator_id, service, month, currency,
                    status, due_on, minimum_commitment, reported, overage, underage, list, discount, net, version, spooled_at,
                    changed_at)
                select contract_id, contract_id, number, partner_id, aggregator_id, service, spool_month, currency,
                       'PENDING_PROVIDER', spool_month + 40, 1000, 0, 0, 1000, 1000, 100, 900, 0, now(), now()
                from contract where contract_id = '%s'
                """.formatted(contract)));
        for (int warm = 0; warm < WARM_UPS; warm++) {
            reads(place);
        }
        return List.of(underLoad(place), inOneProcess(place));
    }

    private Figure underLoad(BenchPlace place) {
        double half = CLIENTS * READS / reads(place) / 2;
        p99(place, half, i -> order(place, i));
        p99(place, half, i -> live(place));
        double[] read = new double[RUNS];
        double[] bare = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            read[run] = p99(place, half, i -> order(place, i));
            bare[run] = p99(place, half, i -> live(place));
        }
        return Figure.of(
                new Figure.Aim("read", "P5", "p99 of a read / of a bare endpoint", "ms", 2.5, true), read, bare);
    }

    private HttpRequest order(BenchPlace place, int i) {
        return place.request("/orders/" + catalogue.contract(i % catalogue.contracts()))
                .build();
    }

    private static HttpRequest live(BenchPlace place) {
        return place.request("/q/health/live").build();
    }

    /** Seconds that all clients need for their reads, each one after the other. */
    private double reads(BenchPlace place) {
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            work.add(() -> {
                for (int i = 0; i < READS; i++) {
                    place.send(order(place, i));
                }
                return null;
            });
        }
        return Timing.secondsOfAll(CLIENTS, work);
    }

    private static Figure inOneProcess(BenchPlace place) {
        place.stop();
        harness(place);
        try {
            JsonNode figures = JSON.readTree(place.root()
                    .resolve("billing-service/target/read-harness.json")
                    .toFile());
            return Figure.of(
                    new Figure.Aim("read", "P6", "Hibernate Reactive / the same SQL alone", "reads/s", 0.6, false),
                    numbers(figures.path("subjects")),
                    numbers(figures.path("baselines")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void harness(BenchPlace place) {
        Path log = place.root().resolve(".mesh/logs/bench-read.log");
        SandboxFiles.parent(log);
        try {
            Process maven = new ProcessBuilder(HARNESS)
                    .directory(place.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (maven.waitFor() != 0) {
                throw new IllegalStateException("the read harness failed, see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    /** The 99th percentile in milliseconds at a fixed rate; a request that waits for its turn has waited. */
    private static double p99(BenchPlace place, double perSecond, IntFunction<HttpRequest> requests) {
        int count = (int) (perSecond * SECONDS);
        long gap = (long) (1e9 / perSecond);
        List<HttpRequest> all = IntStream.range(0, count).mapToObj(requests).toList();
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        try (ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS)) {
            List<Future<?>> pending = new ArrayList<>();
            // the first is due when all are scheduled
            long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            for (int i = 0; i < count; i++) {
                HttpRequest request = all.get(i);
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
        return slowestOfHundred(millis);
    }

    private static double slowestOfHundred(Collection<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) (sorted.length * 0.99)];
    }
}

package dev.cspmesh.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.ProjectRoot;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Billing-service is killed and its database connections are cut while meters report and months are closed. */
@Tag("long")
class CrashTest {

    private static final int KILLS = 30;
    private static final int BATCHES = 400;
    private static final int EVENTS = 500;
    private static final int METERS = 4;
    private static final int SKUS = 5;
    private static final String CUT =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()";

    private final Catalogue catalogue = new Catalogue(7, 6, 5, SKUS);
    private final AtomicLong acknowledged = new AtomicLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String begin = Instant.now()
            .truncatedTo(ChronoUnit.HOURS)
            .minus(1, ChronoUnit.HOURS)
            .toString();
    private final String end = Instant.now().truncatedTo(ChronoUnit.HOURS).toString();

    @Test
    void what_was_acknowledged_is_raw_is_rolled_up_is_ordered_is_billed() throws Exception {
        try (BenchPlace place = BenchPlace.open(ProjectRoot.find());
                ExecutorService meters = Executors.newFixedThreadPool(METERS)) {
            place.start();
            catalogue.fill(place);
            List<Future<?>> reported = new ArrayList<>();
            IntStream.range(0, BATCHES).forEach(batch -> reported.add(meters.submit(report(place, batch))));
            crash(place, new Random(30_2024));
            for (Future<?> batch : reported) {
                batch.get();
            }
            CloseBench.closeAll(place, catalogue);

            String of = " where contract_id in (" + CloseBench.ids(catalogue) + ")";
            assertThat(acknowledged.get()).isEqualTo((long) BATCHES * EVENTS);
            assertThat(place.count("select count(*) from usage_event" + of)).isEqualTo(acknowledged.get());
            assertThat(place.count("select sum(events) from usage_rollup" + of)).isEqualTo(acknowledged.get());
            long thousandths = place.count("select sum(quantity) * 1000 from usage_event" + of);
            assertThat(place.count("select sum(quantity) * 1000 from usage_rollup" + of))
                    .isEqualTo(thousandths);
            for (String table : List.of("order_line", "bill_line")) {
                assertThat(place.count("select sum(l.quantity) * 1000 from " + table + " l join monthly_order o"
                                + " on o.id = l.order_id" + of.replace("contract_id", "o.contract_id")
                                + " and l.kind = 'USAGE'"
                                + (table.equals("bill_line")
                                        ? " and l.bill_id in (select id from bill where leg = 'VENDOR')"
                                        : "")))
                        .isEqualTo(thousandths);
            }
            assertThat(place.count("select count(*) from broken_seal")).isZero();
        }
    }

    private static void crash(BenchPlace place, Random random) throws InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(200 + random.nextInt(800));
            if (random.nextInt(3) == 0) {
                place.count(CUT);
            } else {
                place.kill();
                place.start();
            }
        }
    }

    /** A batch is sent again until somebody says what happened to it. */
    private Callable<Void> report(BenchPlace place, int batch) {
        return () -> {
            String body = json(batch);
            while (!isAnswered(place.request("/usage-events")
                    .POST(BodyPublishers.ofString(body))
                    .build())) {
                Thread.sleep(50);
            }
            acknowledged.addAndGet(EVENTS);
            return null;
        };
    }

    private boolean isAnswered(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    && answer.body().contains("\"rejected\":0")
                    && answer.body().contains("\"conflicts\":0");
        } catch (IOException cutOff) {
            return false;
        }
    }

    private String json(int batch) {
        StringBuilder json = new StringBuilder("{\"events\":[");
        int contract = batch % catalogue.contracts();
        for (int i = 0; i < EVENTS; i++) {
            json.append(i == 0 ? "" : ",").append("""
                    {"specversion":"1.0","id":"%d-%d","source":"/crash","type":"usage.reported.v1",\
                    "data":{"subscription":"%s","sku":"SKU-%d","unit":"Hours","quantity":"%d.%03d",\
                    "startsAt":"%s","endsAt":"%s"}}""".formatted(
                            batch,
                            i,
                            catalogue.subscription(contract, i % catalogue.customers()),
                            i % SKUS,
                            i % 11,
                            i,
                            begin,
                            end));
        }
        return json.append("]}").toString();
    }
}

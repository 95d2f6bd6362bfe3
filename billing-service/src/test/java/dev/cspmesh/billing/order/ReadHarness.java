package dev.cspmesh.billing.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * P6 for {@code ./mesh bench read}, which runs it and reads what it writes; no usual test run does, since its name is none of
 * a test. One order as its CSP sees it, through Hibernate Reactive and through the PostgreSQL client, in one process.
 */
@QuarkusTest
class ReadHarness extends ServiceTest {

    private static final Path FIGURES = Path.of("target", "read-harness.json");
    private static final int RUNS = 5;
    private static final int WARM_UPS = 4;
    private static final int CLIENTS = 8;
    private static final int READS = 5_000;
    private static final String SAME_SQL =
            "select * from monthly_order where (partner_id = $1) and (id = $2) order by id";

    @Inject
    Orders orders;

    @Inject
    Pool pool;

    @Test
    void reads() throws Throwable {
        Deal deal = new Deal().known(this);
        batch(vmware())
                .body("[" + deal.usage("1", "10") + "]")
                .post("/usage-events")
                .then()
                .statusCode(200);
        UUID order =
                UUID.fromString(sql("select id from monthly_order where contract_id = '%s'".formatted(deal.contract)));
        Caller csp = new Caller(Participant.CSP_SAAS, deal.partner, "bench");
        Supplier<Uni<UUID>> subject =
                () -> Panache.withSession(() -> orders.get(csp, order).map(MonthlyOrder::id));
        Supplier<Uni<UUID>> baseline = () -> pool.preparedQuery(SAME_SQL)
                .execute(Tuple.of(deal.partner, order))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return row.getUUID("id");
                });
        assertThat(VertxContextSupport.subscribeAndAwait(subject)).isEqualTo(order);
        for (int warm = 0; warm < WARM_UPS; warm++) {
            perSecond(subject);
            perSecond(baseline);
        }
        JsonArray subjects = new JsonArray();
        JsonArray baselines = new JsonArray();
        for (int run = 0; run < RUNS; run++) {
            subjects.add(perSecond(subject));
            baselines.add(perSecond(baseline));
        }
        Files.writeString(
                FIGURES,
                new JsonObject()
                        .put("subjects", subjects)
                        .put("baselines", baselines)
                        .encode());
    }

    private static double perSecond(Supplier<Uni<UUID>> read) throws Exception {
        List<Callable<Boolean>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(() -> oneAfterTheOther(read));
        }
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (Future<Boolean> client : pool.invokeAll(clients)) {
                client.get();
            }
            return CLIENTS * READS * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static boolean oneAfterTheOther(Supplier<Uni<UUID>> read) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> Multi.createBy()
                    .repeating()
                    .uni(() -> read.get())
                    .atMost(READS)
                    .collect()
                    .last());
            return true;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.cspmesh.navigator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import dev.cspmesh.kit.jobs.ExternalJob;
import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A Kubernetes API server that takes its time holds no row and no connection, whatever is reconciled. */
@QuarkusTest
class SlowApiServerTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** By then each run has read its row and waits for the server. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final Executor OWN = Executors.newVirtualThreadPerTaskExecutor();
    private static final Executor TEN_SECONDS_LATER = CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS, OWN);
    private static final int CONNECTIONS = 20;
    /** Those of one kind alone would empty the pool. */
    private static final int RUNS_OF_EACH = CONNECTIONS + 4;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Any
    @Inject
    Instance<ExternalJob> jobs;

    /** What a job is about, and the table in which it stands. */
    private record Subject(String kind, String table, UUID id) {}

    @Test
    void while_the_api_server_thinks_for_ten_seconds_no_row_is_locked_and_no_connection_is_held() throws IOException {
        Given.ActiveService service = Given.activeService();
        List<Subject> subjects = List.of(activation(service), sddc(service), access(service));
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = slowServer(asked);
        try (KubernetesClient client = client(server)) {
            QuarkusMock.installMockForType(new Cluster(client, vertx), Cluster.class);

            List<CompletableFuture<Void>> runs = subjects.stream()
                    .flatMap(subject -> IntStream.range(0, RUNS_OF_EACH)
                            .mapToObj(run -> CompletableFuture.runAsync(() -> run(subject), OWN)))
                    .toList();
            Awaitility.await().pollDelay(SETTLED).atMost(PATIENCE).until(() -> asked.get() >= CONNECTIONS);

            assertThat(subjects).allMatch(this::isFree);
            csp(service.at().partnerId()).get(service.path()).then().body("status", equalTo("ACTIVE"));
            Awaitility.await().atMost(PATIENCE).until(() -> transactionsOpenForASecond() == 0);
            assertThat(runs).noneMatch(CompletableFuture::isDone);
            assertThat(runs)
                    .allMatch(run ->
                            run.handle((done, failure) -> failure != null).join());
        } finally {
            server.stop(0);
        }
    }

    private Subject activation(Given.ActiveService service) {
        return subject("ACTIVATION", "service_activation", "activation_id", service.id());
    }

    private Subject sddc(Given.ActiveService service) {
        String id = UUID.randomUUID().toString();
        String path = service.at().path() + "/sddcs/" + id;
        csp(service.at().partnerId())
                .body("{\"name\":\"slow\",\"region\":\"eu-central-1\",\"hosts\":3,\"activationId\":\"%s\"}"
                        .formatted(service.id()))
                .put(path)
                .then()
                .statusCode(202);
        soon().until(() ->
                "READY".equals(csp(service.at().partnerId()).get(path).path("status")));
        return subject("SDDC", "sddc", "sddc_id", id);
    }

    private Subject access(Given.ActiveService service) {
        String customer = Given.customerOf(service.at().partnerId());
        String path = "/customer-organizations/" + customer + "/access-grants/vmc-aws";
        csp(service.at().partnerId())
                .body("{\"level\":\"FULL\",\"endsOn\":\"%s\"}"
                        .formatted(Given.today().plusDays(30)))
                .put(path)
                .then()
                .statusCode(200);
        return subject("ACCESS", "access_grant", "customer_organization_id", customer);
    }

    private Subject subject(String kind, String table, String named, String by) {
        Row row = pool.preparedQuery("select id from %s where %s = $1".formatted(table, named))
                .execute(Tuple.of(UUID.fromString(by)))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
        return new Subject(kind, table, row.getUUID("id"));
    }

    private static HttpServer slowServer(AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(OWN);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            TEN_SECONDS_LATER.execute(() -> {
                try (exchange) {
                    exchange.sendResponseHeaders(503, -1);
                } catch (IOException clientHasGone) {
                    // Nobody is left to answer.
                }
            });
        });
        server.start();
        return server;
    }

    private static KubernetesClient client(HttpServer server) {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder()
                        .withMasterUrl("http://127.0.0.1:" + server.getAddress().getPort())
                        .withRequestTimeout(30_000)
                        .withRequestRetryBackoffLimit(0)
                        .build())
                .build();
    }

    private void run(Subject subject) {
        ExternalJob job = jobs.stream()
                .filter(each -> each.kind().equals(subject.kind()))
                .findFirst()
                .orElseThrow();
        try {
            VertxContextSupport.subscribeAndAwait(() -> job.run(subject.id().toString()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isFree(Subject subject) {
        return pool.preparedQuery("select id from %s where id = $1 for update skip locked".formatted(subject.table()))
                        .execute(Tuple.of(subject.id()))
                        .await()
                        .atMost(PATIENCE)
                        .size()
                == 1;
    }

    private long transactionsOpenForASecond() {
        return pool.query("""
                        select count(*) as open from pg_stat_activity
                        where datname = current_database() and state like 'idle in transaction%'
                            and xact_start < now() - interval '1 second' and pid <> pg_backend_pid()
                        """)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong("open");
    }
}

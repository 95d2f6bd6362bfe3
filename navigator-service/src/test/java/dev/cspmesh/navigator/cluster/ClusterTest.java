package dev.cspmesh.navigator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.jobs.ExternalJob;
import dev.cspmesh.navigator.Fixtures;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against an API server that stores what it gets and refuses when asked to. */
class ClusterTest {

    private static final CustomerNamespace SPACE = new CustomerNamespace(Fixtures.CUSTOMER, "CSP-1");
    private static final String MAPS = "/api/v1/namespaces/cust-" + Fixtures.CUSTOMER + "/configmaps";

    private static Vertx vertx;
    private KubernetesMockServer server;
    private KubernetesClient client;
    private Cluster cluster;

    @BeforeAll
    static void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopVertx() {
        vertx.closeAndAwait();
    }

    @BeforeEach
    void startServer() {
        Map<ServerRequest, Queue<ServerResponse>> answers = new HashMap<>();
        server = new KubernetesMockServer(
                new Context(), new MockWebServer(), answers, new KubernetesMixedDispatcher(answers), false);
        server.start();
        client = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder()
                        .withMasterUrl(server.url("/"))
                        .withRequestRetryBackoffLimit(0)
                        .build())
                .build();
        cluster = new Cluster(client, vertx);
    }

    @AfterEach
    void stopServer() {
        client.close();
        server.destroy();
    }

    @Test
    void what_is_missing_is_made() {
        reconcile(map("3"));

        assertThat(stored().getData()).containsEntry("hosts", "3");
    }

    @Test
    void what_is_right_is_left_alone() {
        reconcile(map("3"));
        String version = stored().getMetadata().getResourceVersion();

        reconcile(map("3"));

        assertThat(stored().getMetadata().getResourceVersion()).isEqualTo(version);
    }

    @Test
    void what_drifted_is_repaired_and_what_others_added_stays() {
        reconcile(map("3"));
        client.resource(stored().edit()
                        .addToData("hosts", "9")
                        .addToData("note", "theirs")
                        .build())
                .update();

        reconcile(map("3"));

        assertThat(stored().getData()).containsEntry("hosts", "3").containsEntry("note", "theirs");
    }

    @Test
    void an_object_that_somebody_else_made_first_is_taken_over() {
        // 404, then 409 because somebody was faster, then the object that is there
        reconcile(map("9"));
        server.expect().get().withPath(MAPS + "/it").andReturn(404, status(404)).once();

        reconcile(map("3"));

        assertThat(stored().getData()).containsEntry("hosts", "3");
    }

    @Test
    void a_lost_race_is_run_again() {
        reconcile(map("9"));
        server.expect().put().withPath(MAPS + "/it").andReturn(409, status(409)).once();

        reconcile(map("3"));

        assertThat(stored().getData()).containsEntry("hosts", "3");
    }

    @Test
    void races_are_not_run_for_ever() {
        server.expect().get().withPath(MAPS + "/it").andReturn(404, status(404)).always();
        server.expect().post().withPath(MAPS).andReturn(409, status(409)).always();

        assertThatThrownBy(() -> reconcile(map("3"))).isInstanceOf(KubernetesClientException.class);
    }

    @Test
    void an_object_that_the_server_finds_invalid_is_hopeless() {
        server.expect().post().withPath(MAPS).andReturn(422, status(422)).once();

        assertThatThrownBy(() -> reconcile(map("3"))).isInstanceOf(ExternalJob.Hopeless.class);
    }

    @Test
    void a_failing_server_may_be_asked_again() {
        server.expect().post().withPath(MAPS).andReturn(500, status(500)).once();

        assertThatThrownBy(() -> reconcile(map("3"))).isInstanceOf(KubernetesClientException.class);
        reconcile(map("3"));

        assertThat(stored().getData()).containsEntry("hosts", "3");
    }

    @Test
    void a_version_that_is_gone_may_be_asked_for_again() {
        reconcile(map("9"));
        server.expect().put().withPath(MAPS + "/it").andReturn(410, status(410)).once();

        assertThatThrownBy(() -> reconcile(map("3"))).isInstanceOf(KubernetesClientException.class);
        reconcile(map("3"));

        assertThat(stored().getData()).containsEntry("hosts", "3");
    }

    @Test
    void what_shall_not_be_there_is_taken_away_in_order_and_once() throws InterruptedException {
        ConfigMap first = map("1");
        ConfigMap second =
                first.edit().editMetadata().withName("other").endMetadata().build();
        reconcile(second);
        DesiredState gone = new DesiredState(List.of(), List.of(second, first), Optional.empty());

        cluster.reconcile(gone).await().atMost(Duration.ofSeconds(5));
        cluster.reconcile(gone).await().atMost(Duration.ofSeconds(5));

        assertThat(deletions()).containsExactly(MAPS + "/other", MAPS + "/it", MAPS + "/other", MAPS + "/it");
    }

    @Test
    void the_operators_word_on_the_watched_object_comes_back() {
        SddcObject sddc = sddc();
        DesiredState desired = DesiredState.provisioned(SPACE, List.of(), sddc);

        assertThat(phase(desired).state()).isEqualTo(Phase.State.PENDING);
        operatorSays(new OperatorStatus("Ready", "https://sddc.example", null, null));
        assertThat(phase(desired)).isEqualTo(Phase.ready(Optional.of("https://sddc.example")));
        operatorSays(
                new OperatorStatus("Failed", "", null, List.of(new OperatorStatus.Condition("Ready", "no capacity"))));
        assertThat(phase(desired)).isEqualTo(Phase.failed("no capacity"));
    }

    @Test
    void what_the_operator_said_about_an_earlier_generation_is_old_news() {
        OperatorStatus failed = new OperatorStatus("Failed", "", 1L, List.of());

        assertThat(failed.read(1).state()).isEqualTo(Phase.State.FAILED);
        assertThat(failed.read(2).state()).isEqualTo(Phase.State.PENDING);
    }

    private void operatorSays(OperatorStatus status) {
        SddcObject stored = client.resource(sddc()).get();
        stored.setStatus(status);
        client.resource(stored).update();
    }

    private Phase phase(DesiredState desired) {
        return cluster.reconcile(desired).await().atMost(Duration.ofSeconds(5));
    }

    private void reconcile(HasMetadata object) {
        phase(new DesiredState(List.of(object), List.of(), Optional.empty()));
    }

    private ConfigMap stored() {
        return client.resource(map("")).get();
    }

    private List<String> deletions() throws InterruptedException {
        List<String> paths = new ArrayList<>();
        for (var request = server.takeRequest(1, TimeUnit.SECONDS);
                request != null;
                request = server.takeRequest(10, TimeUnit.MILLISECONDS)) {
            if ("DELETE".equals(request.getMethod())) {
                paths.add(request.getPath());
            }
        }
        return paths;
    }

    private static ConfigMap map(String hosts) {
        return new ConfigMapBuilder()
                .withMetadata(SPACE.metadata("it"))
                .withData(Map.of("hosts", hosts))
                .build();
    }

    private static SddcObject sddc() {
        SddcObject sddc = new SddcObject();
        sddc.setMetadata(SPACE.metadata("sddc-1"));
        sddc.setSpec(new SddcObject.Spec("1", "2", "eu-central-1", 3, "reservation", 1));
        return sddc;
    }

    private static Object status(int code) {
        return new StatusBuilder().withCode(code).withMessage("asked to").build();
    }
}

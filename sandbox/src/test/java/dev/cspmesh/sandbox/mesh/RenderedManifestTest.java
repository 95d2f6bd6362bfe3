package dev.cspmesh.sandbox.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.MeshService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The chart's environment is the one that the services read: each starts with it. Names begin with the property of a good
 * chart that they prove.
 */
@Tag("long")
class RenderedManifestTest {

    private static final Path RECORDED = ProjectRoot.find().resolve("delivery/src/test/resources/metrics");
    private static final String NOWHERE = "localhost:1";

    private final RunningPlatform platform = RunningPlatform.shared(EnumSet.of(
            ComponentName.POSTGRES,
            ComponentName.KAFKA,
            ComponentName.KEYCLOAK,
            ComponentName.MAIL,
            ComponentName.KUBERNETES));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void p15_a_pod_stays_unready_until_the_job_has_migrated_and_shows_the_recorded_metrics(MeshService service)
            throws IOException {
        try (RenderedPod pod = new RenderedPod(service, platform, folder)) {
            pod.start(Map.of());
            pod.awaitStatus("/q/health/started", 200);
            pod.awaitStatus("/q/health/live", 200);
            pod.awaitStatus("/q/health/ready", 503);
            assertThat(pod.body("/q/health/ready")).containsPattern("\"pending\"\\s*:\\s*[1-9]");

            pod.migrate();
            pod.awaitStatus("/q/health/ready", 200);

            assertThat(pod.status("/somewhere")).isEqualTo(404);
            // a request is counted after its answer
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(names(pod.body("/q/metrics"))).containsAll(recorded(service)));
        }
    }

    @Test
    void p14_the_job_may_run_again() {
        RenderedPod pod = new RenderedPod(MeshService.PARTNER, platform, folder);
        pod.migrate();
        pod.migrate();
    }

    @Test
    void p27_liveness_does_not_depend_on_database_or_kafka() {
        try (RenderedPod pod = new RenderedPod(MeshService.BILLING, platform, folder)) {
            pod.start(Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", NOWHERE,
                    "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + NOWHERE + "/billing",
                    "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + NOWHERE + "/billing"));
            pod.awaitStatus("/q/health/started", 200);
            pod.awaitStatus("/q/health/ready", 503);
            assertThat(pod.status("/q/health/live"))
                    .as(pod.body("/q/health/live"))
                    .isEqualTo(200);
        }
    }

    /** Names of the samples in a scrape. */
    private static Set<String> names(String scrape) {
        return scrape.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What alerts and dashboards count on: of every service, and of this one. */
    private static List<String> recorded(MeshService service) throws IOException {
        List<String> names = new ArrayList<>(Files.readAllLines(RECORDED.resolve("exposed.txt")));
        Files.readAllLines(RECORDED.resolve("business.txt")).stream()
                .filter(line -> line.startsWith(service.database() + " "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .forEach(names::add);
        return names;
    }
}

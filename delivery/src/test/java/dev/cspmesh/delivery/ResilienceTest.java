package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.code.Applications;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Release;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Resilience: enough room, slow to kill, spread out, never blocked. */
class ResilienceTest extends ChartProperties {

    private static final Pattern HEAP = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1024L * 1024);
    /** Code, threads, buffers beside the heap. */
    private static final BigDecimal BESIDE_THE_HEAP = BigDecimal.valueOf(200);

    private void everyService(java.util.function.BiConsumer<Manifests, Manifest> look) {
        everywhere(
                (title, manifests) -> deployments(manifests).forEach(deployment -> look.accept(manifests, deployment)));
    }

    @Test
    void p26EveryContainerAsksForProcessorAndMemoryAndHasAMemoryLimit() {
        everywhere((title, manifests) -> manifests
                .workloads()
                .forEach(workload -> workload.containers().forEach(container -> {
                    JsonNode resources = container.path("resources");
                    assertThat(resources.path("requests").has("cpu"))
                            .as(workload.id())
                            .isTrue();
                    assertThat(mebibytes(resources.at("/limits/memory")))
                            .as(workload.id())
                            .isGreaterThanOrEqualTo(mebibytes(resources.at("/requests/memory")))
                            .isPositive();
                })));
    }

    @Test
    void p26TheHeapLeavesRoomForTheRestOfTheJvm() {
        everywhere((title, manifests) -> manifests.workloads().stream()
                .filter(workload -> !workload.kind().equals("Pod"))
                .forEach(workload -> {
                    Matcher heap = HEAP.matcher(workload.environment().get("JAVA_TOOL_OPTIONS"));
                    assertThat(heap.find()).as(workload.id()).isTrue();
                    BigDecimal limit =
                            mebibytes(workload.containers().getFirst().at("/resources/limits/memory"));
                    BigDecimal rest = limit.multiply(BigDecimal.valueOf(100L - Long.parseLong(heap.group(1))))
                            .divide(BigDecimal.valueOf(100));
                    assertThat(rest).as("%s of %s MiB", workload.id(), limit).isGreaterThanOrEqualTo(BESIDE_THE_HEAP);
                }));
    }

    private static BigDecimal mebibytes(JsonNode quantity) {
        return Quantity.getAmountInBytes(new Quantity(quantity.asText("0"))).divide(MEBIBYTE);
    }

    @Test
    void p27ThreeProbesAskThreeThingsAndLivenessAsksNoDependency() {
        everyService((manifests, deployment) -> {
            JsonNode container = deployment.containers().getFirst();
            List<String> paths = List.of("startupProbe", "readinessProbe", "livenessProbe").stream()
                    .map(probe -> container.path(probe).at("/httpGet/path").asText())
                    .toList();
            assertThat(paths)
                    .as(deployment.id())
                    .containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
            int dead = seconds(container.path("livenessProbe"));
            assertThat(dead).isGreaterThan(seconds(container.path("readinessProbe")));
            assertThat(seconds(container.path("startupProbe"))).isGreaterThan(dead);
        });
    }

    private static int seconds(JsonNode probe) {
        return probe.path("periodSeconds").asInt()
                * probe.path("failureThreshold").asInt();
    }

    @Test
    void p27TheGracePeriodIsLongerThanTheServicesOwnEnd() {
        everyService((manifests, deployment) -> {
            JsonNode pod = deployment.at("/spec/template/spec");
            int preStop =
                    pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt(0);
            int own = seconds(deployment, "QUARKUS_SHUTDOWN_DELAY") + seconds(deployment, "QUARKUS_SHUTDOWN_TIMEOUT");
            assertThat(pod.path("terminationGracePeriodSeconds").asInt())
                    .as(deployment.id())
                    .isGreaterThan(preStop + own + 5);
            assertThat(seconds(deployment, "QUARKUS_SHUTDOWN_DELAY")).isPositive();
        });
    }

    private static int seconds(Manifest deployment, String variable) {
        return Integer.parseInt(deployment.environment().get(variable).replace("s", ""));
    }

    @Test
    void p28EachWorkloadHasOneBudgetThatNeverBlocksADrain() {
        everyService((manifests, deployment) -> {
            List<Manifest> budgets = manifests.kind("PodDisruptionBudget").stream()
                    .filter(budget -> Manifests.selects(budget.at("/spec/selector"), deployment.podLabels()))
                    .toList();
            assertThat(budgets).as(deployment.id()).hasSize(1);
            JsonNode spec = budgets.getFirst().at("/spec");
            assertThat(spec.has("minAvailable")).isFalse();
            assertThat(spec.path("maxUnavailable").asText()).matches("[1-9]\\d*%?");
        });
        assertThat(chart.refusal(Release.DEFAULT.with("services.billing.disruptionBudget.maxUnavailable=0")))
                .contains("maxUnavailable");
    }

    @Test
    void p29PodsAreSpreadOverZonesAndHosts() {
        everyService((manifests, deployment) -> assertThat(deployment
                        .at("/spec/template/spec/topologySpreadConstraints")
                        .valueStream()
                        .map(spread -> spread.path("topologyKey").asText()))
                .as(deployment.id())
                .containsExactlyInAnyOrder("topology.kubernetes.io/zone", "kubernetes.io/hostname"));
    }

    @Test
    void p30ConsumersNeverOutnumberThePartitionsAndReadTheApplicationsTopicsInItsGroup() {
        Manifests manifests = example("lag");
        int partitions = chart.values().at("/kafka/partitions").asInt();
        assertThat(manifests.kind("ScaledObject")).hasSize(2).allSatisfy(scaler -> {
            String service = scaler.component();
            assertThat(scaler.at("/spec/maxReplicaCount").asInt()).isLessThanOrEqualTo(partitions);
            Set<String> topics = new TreeSet<>();
            scaler.at("/spec/triggers").forEach(trigger -> {
                assertThat(trigger.at("/metadata/consumerGroup").asText())
                        .isEqualTo(Applications.configuration(service).getProperty("quarkus.application.name"));
                topics.add(trigger.at("/metadata/topic").asText());
            });
            assertThat(topics)
                    .isEqualTo(Applications.reads(service).stream()
                            .map(topic -> "eu." + topic + ".v1")
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        manifests
                .kind("HorizontalPodAutoscaler")
                .forEach(scaler ->
                        assertThat(scaler.at("/spec/maxReplicas").asInt()).isLessThanOrEqualTo(partitions));
    }

    @Test
    void p31AChangedSettingRollsThePodsAndNoPodReadsAnUncountedConfigMap() {
        everyService((manifests, deployment) -> {
            Set<String> configMaps =
                    manifests.kind("ConfigMap").stream().map(Manifest::name).collect(Collectors.toSet());
            assertThat(UpgradeTest.references(deployment))
                    .as(deployment.id())
                    .isNotEmpty()
                    .noneMatch(configMaps::contains);
        });
        List.of("kafka.bootstrapServers=other:9093", "identity.issuer=https://other", "domain=other")
                .forEach(setting -> assertThat(chart.render(Release.DEFAULT.with(setting))
                                .one("Deployment", "mesh-navigator")
                                .at("/spec/template"))
                        .as(setting)
                        .isNotEqualTo(
                                byDefault().one("Deployment", "mesh-navigator").at("/spec/template")));
    }
}

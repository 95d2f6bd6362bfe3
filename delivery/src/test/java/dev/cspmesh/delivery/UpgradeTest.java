package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.chart.Immutable;
import dev.cspmesh.delivery.cluster.Models;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Release;
import dev.cspmesh.delivery.chart.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Upgrade: what must not change, what comes first, and what may never block. */
class UpgradeTest extends ChartProperties {

    private static final Set<String> IDENTITY =
            Set.of("app.kubernetes.io/name", "app.kubernetes.io/instance", Manifest.COMPONENT);
    private static final String RELEASED = "delivery/src/test/resources/released";

    @Test
    void p12SelectorsAreExactlyNameInstanceAndComponent() {
        everywhere((title, manifests) -> {
            assertThat(selectors(manifests))
                    .as(title)
                    .isNotEmpty()
                    .allSatisfy(selector ->
                            assertThat(Manifest.strings(selector).keySet()).isEqualTo(IDENTITY));
            manifests
                    .kind("Service")
                    .forEach(service -> assertThat(manifests.selected(Manifest.strings(service.at("/spec/selector"))))
                            .as(service.id())
                            .hasSize(1)
                            .allSatisfy(workload -> assertThat(workload.kind()).isEqualTo("Deployment")));
        });
    }

    private static List<JsonNode> selectors(Manifests manifests) {
        return manifests.stream()
                .flatMap(each -> switch (each.kind()) {
                    case "Deployment" ->
                        Stream.concat(
                                Stream.of(each.at("/spec/selector/matchLabels")),
                                each.at("/spec/template/spec/topologySpreadConstraints")
                                        .valueStream()
                                        .map(spread -> spread.at("/labelSelector/matchLabels")));
                    case "Service" -> Stream.of(each.at("/spec/selector"));
                    case "PodDisruptionBudget" -> Stream.of(each.at("/spec/selector/matchLabels"));
                    default -> Stream.empty();
                })
                .toList();
    }

    @Test
    void p13NoImmutableFieldDiffersFromTheLastReleaseWithoutAnEntryInUpgrading() {
        String upgrading = Repository.text("UPGRADING.md");
        assertThat(Repository.files(RELEASED)).isNotEmpty();
        for (Path released : Repository.files(RELEASED)) {
            String title = released.getFileName().toString().replace(".yaml", "");
            Release release = title.equals("default") ? Release.DEFAULT : Release.example(title);
            Map<String, JsonNode> before = Immutable.fields(Manifests.of(Repository.read(released)));
            Map<String, JsonNode> now = Immutable.fields(chart.render(release));
            assertThat(before).as(title).isNotEmpty();
            before.forEach((field, value) -> {
                if (now.containsKey(field) && !upgrading.contains("`" + field + "`")) {
                    assertThat(now.get(field))
                            .as("%s, not announced in UPGRADING.md", field)
                            .isEqualTo(value);
                }
            });
        }
    }

    @Test
    void p14TheMigrationIsAHookThatRunsBeforeInstallAndUpgradeUnderOneName() {
        everywhere((title, manifests) -> assertThat(manifests.kind("Job"))
                .as(title)
                .hasSameSizeAs(deployments(manifests))
                .allSatisfy(job -> {
                    assertThat(job.name()).isEqualTo("mesh-" + job.component() + "-migration");
                    assertThat(job.annotation("helm.sh/hook")).isEqualTo("pre-install,pre-upgrade");
                    assertThat(job.annotation("helm.sh/hook-delete-policy")).isEqualTo("before-hook-creation");
                }));
    }

    @Test
    void p14TheMigrationEndsByItselfAndLeavesItsTraces() {
        assertThat(byDefault().kind("Job")).isNotEmpty().allSatisfy(job -> {
            assertThat(job.at("/spec").has("ttlSecondsAfterFinished")).isFalse();
            assertThat(job.at("/spec/activeDeadlineSeconds").asInt()).isPositive();
            assertThat(job.at("/spec").has("backoffLimit")).isTrue();
            assertThat(job.at("/spec/template/spec/restartPolicy").asText()).isEqualTo("Never");
            assertThat(job.environment())
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")
                    .containsEntry("QUARKUS_INIT_AND_EXIT", "true");
        });
    }

    @Test
    void p14TheMigrationUsesOnlyWhatExistsBeforeTheRelease() {
        everywhere((title, manifests) -> {
            Set<String> made = new TreeSet<>();
            manifests.stream().filter(each -> !each.isHook()).forEach(each -> made.add(each.name()));
            assertThat(manifests.kind("Job")).as(title).allSatisfy(job -> {
                assertThat(job.at("/spec/template/spec").has("serviceAccountName"))
                        .isFalse();
                assertThat(references(job)).isNotEmpty().noneMatch(made::contains);
            });
        });
    }

    @Test
    void p14AHookMayReachTheDatabaseBeforeItStarts() {
        Manifests manifests = byDefault();
        manifests.kind("Job").forEach(job -> {
            List<Manifest> policies = manifests.kind("NetworkPolicy").stream()
                    .filter(Manifest::isHook)
                    .filter(policy -> Manifests.selects(policy.at("/spec/podSelector"), job.podLabels()))
                    .toList();
            assertThat(policies).as(job.id()).hasSize(1);
            assertThat(weight(policies.getFirst())).isLessThan(weight(job));
        });
    }

    private static int weight(Manifest hook) {
        return Integer.parseInt(hook.annotation("helm.sh/hook-weight"));
    }

    /** Names of config maps and secrets that a pod reads or mounts. */
    static Set<String> references(Manifest workload) {
        Set<String> names = new TreeSet<>();
        workload.containers().forEach(container -> {
            container
                    .findValues("secretKeyRef")
                    .forEach(each -> names.add(each.path("name").asText()));
            container
                    .findValues("configMapKeyRef")
                    .forEach(each -> names.add(each.path("name").asText()));
            container
                    .path("envFrom")
                    .forEach(each -> each.findValuesAsText("name").forEach(names::add));
        });
        workload.pod().orElseThrow().at("/spec/volumes").forEach(volume -> {
            volume.findValuesAsText("secretName").forEach(names::add);
            volume.findValues("configMap")
                    .forEach(each -> names.add(each.path("name").asText()));
        });
        return names;
    }

    @Test
    void p14NothingRunsAfterInstallOrUpgradeButTests() {
        everywhere((title, manifests) -> assertThat(
                        manifests.stream().filter(Manifest::isHook).map(each -> each.annotation("helm.sh/hook")))
                .as(title)
                .isSubsetOf("pre-install,pre-upgrade", "test"));
    }

    @Test
    void p15PodsDoNotMigrateAndNoneIsTakenAwayBeforeAnotherIsReady() {
        everywhere((title, manifests) -> assertThat(deployments(manifests)).allSatisfy(deployment -> {
            assertThat(deployment.environment())
                    .as(title)
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                    .doesNotContainKey("QUARKUS_INIT_AND_EXIT");
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(-1))
                    .isZero();
        }));
    }

    @Test
    void p16ReplicasAreAbsentExactlyWhenAScalerOwnsThem() {
        everywhere((title, manifests) -> assertThat(deployments(manifests)).allSatisfy(deployment -> {
            List<Manifest> scalers = scalers(manifests, deployment.name());
            assertThat(scalers).as("%s %s", title, deployment.id()).hasSizeLessThanOrEqualTo(1);
            assertThat(deployment.at("/spec").has("replicas")).isEqualTo(scalers.isEmpty());
        }));
        assertThat(example("minimal").kind("HorizontalPodAutoscaler")).isEmpty();
    }

    @Test
    void p16ProductionHasAtLeastTwoPodsOfEverything() {
        Manifests production = example("production");
        assertThat(deployments(production)).allSatisfy(deployment -> {
            Manifest scaler = scalers(production, deployment.name()).getFirst();
            assertThat(scaler.at("/spec/minReplicas").asInt()).isGreaterThanOrEqualTo(2);
        });
    }

    static List<Manifest> scalers(Manifests manifests, String deployment) {
        return manifests.stream()
                .filter(each -> each.kind().equals("HorizontalPodAutoscaler")
                        || each.kind().equals("ScaledObject"))
                .filter(each -> each.at("/spec/scaleTargetRef/name").asText().equals(deployment))
                .toList();
    }

    @Test
    void p17CustomResourceDefinitionsAreNotInTheChart() {
        assertThat(chart.path("crds")).doesNotExist();
        everywhere((title, manifests) ->
                assertThat(manifests.kind("CustomResourceDefinition")).isEmpty());
    }

    @Test
    void p17AMissingApiIsNamed() {
        Map.of(
                        "services.billing.autoscaling.by=lag", "keda.sh/v1alpha1",
                        "kafka.strimzi.topics=true", "kafka.strimzi.io/v1",
                        "kafka.strimzi.users=true", "kafka.strimzi.io/v1",
                        "observability.rules.enabled=true", "monitoring.coreos.com/v1",
                        "observability.serviceMonitor.enabled=true", "monitoring.coreos.com/v1")
                .forEach((setting, api) -> assertThat(chart.refusal(Release.DEFAULT.with(setting)))
                        .contains("needs the API " + api, "assumedApis"));
    }

    @Test
    void p18NoApiVersionIsOneThatANewerKubernetesHasRemoved() {
        everywhere((title, manifests) -> assertThat(manifests.stream().map(Manifest::apiVersion))
                .as(title)
                .isSubsetOf(Models.known()));
    }
}

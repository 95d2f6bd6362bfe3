package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.code.NavigatorRights;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Release;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Security, on by default. */
class SecurityTest extends ChartProperties {

    private void everyPod(java.util.function.BiConsumer<Manifest, JsonNode> look) {
        everywhere((title, manifests) -> {
            assertThat(manifests.workloads()).as(title).isNotEmpty();
            manifests
                    .workloads()
                    .forEach(each -> look.accept(each, each.pod().orElseThrow().path("spec")));
        });
    }

    @Test
    void p19EveryContainerHooksAndTestsIncludedIsLockedDown() {
        everyPod((workload, pod) -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                    .as(workload.id())
                    .isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                    .as(workload.id())
                    .isEqualTo("RuntimeDefault");
            assertThat(workload.containers()).isNotEmpty().allSatisfy(container -> {
                JsonNode context = container.path("securityContext");
                assertThat(context.path("allowPrivilegeEscalation").asBoolean(true))
                        .as(workload.id())
                        .isFalse();
                assertThat(context.path("readOnlyRootFilesystem").asBoolean())
                        .as(workload.id())
                        .isTrue();
                assertThat(context.at("/capabilities/drop").toString())
                        .as(workload.id())
                        .isEqualTo("[\"ALL\"]");
                assertThat(context.at("/capabilities").has("add")).isFalse();
                assertThat(context.path("privileged").asBoolean()).isFalse();
            });
        });
    }

    @Test
    void p19EveryEmptyDirHasALimitAndNothingElseCanBeWritten() {
        everyPod((workload, pod) -> {
            assertThat(pod.findValues("emptyDir"))
                    .as(workload.id())
                    .isNotEmpty()
                    .allSatisfy(
                            dir -> assertThat(dir.path("sizeLimit").asText()).matches("\\d+(Mi|Gi)"));
            assertThat(pod.findValues("hostPath")).as(workload.id()).isEmpty();
            workload.containers()
                    .forEach(container -> container
                            .path("volumeMounts")
                            .forEach(mount -> assertThat(
                                            mount.path("mountPath").asText().equals("/tmp")
                                                    || mount.path("readOnly").asBoolean())
                                    .as("%s %s", workload.id(), mount)
                                    .isTrue()));
        });
    }

    @Test
    void p20NoPodButTheReconcilerHasATokenAndEachComponentHasItsOwnAccount() {
        everyPod((workload, pod) -> {
            boolean reconciler =
                    workload.kind().equals("Deployment") && workload.component().equals("navigator");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                    .as(workload.id())
                    .isEqualTo(reconciler);
        });
        everywhere((title, manifests) -> {
            List<String> accounts = deployments(manifests).stream()
                    .map(each ->
                            each.at("/spec/template/spec/serviceAccountName").asText())
                    .toList();
            assertThat(accounts).as(title).doesNotHaveDuplicates();
            assertThat(manifests.kind("ServiceAccount").stream().map(Manifest::name))
                    .containsExactlyInAnyOrderElementsOf(accounts);
        });
    }

    @Test
    void p21NoRoleHasAWildcardOrReadsSecrets() {
        everywhere((title, manifests) -> assertThat(rules(manifests)).allSatisfy(rule -> {
            assertThat(rule.toString()).doesNotContain("\"*\"").doesNotContain("secrets");
            assertThat(texts(rule.path("verbs"))).doesNotContain("escalate", "impersonate");
            assertThat(!texts(rule.path("verbs")).contains("bind") || rule.has("resourceNames"))
                    .isTrue();
        }));
    }

    @Test
    void p21TheReconcilerHasExactlyTheVerbsThatNavigatorUses() {
        assertThat(rights(rules(byDefault()))).isEqualTo(NavigatorRights.used());
    }

    @Test
    void p21TheReconcilerMayBindExactlyTheRolesThatItGrants() {
        JsonNode bind = rules(byDefault()).stream()
                .filter(rule -> texts(rule.path("verbs")).contains("bind"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may bind"));
        assertThat(texts(bind.path("resourceNames"))).isEqualTo(NavigatorRights.grantedRoles());
    }

    private static List<JsonNode> rules(Manifests manifests) {
        return manifests.stream()
                .filter(each -> each.kind().endsWith("Role"))
                .flatMap(each -> each.at("/rules").valueStream())
                .toList();
    }

    /** Verbs by resource, the right to bind left out. */
    private static Map<String, Set<String>> rights(List<JsonNode> rules) {
        Map<String, Set<String>> rights = new TreeMap<>();
        rules.stream()
                .filter(rule -> !rule.has("resourceNames"))
                .forEach(rule -> rule.path("resources")
                        .forEach(resource -> rights.computeIfAbsent(resource.asText(), any -> new TreeSet<>())
                                .addAll(texts(rule.path("verbs")))));
        return rights;
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void p23NoSecretIsRenderedAndNoValueLooksLikeOne() {
        everywhere((title, manifests) -> {
            assertThat(manifests.kind("Secret")).as(title).isEmpty();
            manifests
                    .workloads()
                    .forEach(workload -> workload.environment().forEach((name, value) -> {
                        if (name.matches(".*(PASSWORD|SECRET|JAAS).*")) {
                            assertThat(value).as("%s %s", workload.id(), name).startsWith("secret:");
                        }
                    }));
        });
    }

    @Test
    void p24ImagesHaveADigestOrATagAndOneRegistryReachesAll() {
        everyPod((workload, pod) -> workload.containers()
                .forEach(container -> assertThat(container.path("image").asText())
                        .as(workload.id())
                        .matches("[a-z0-9./-]+(:(?!latest)[\\w.-]+|@sha256:[0-9a-f]{64})")));
        Manifests mirrored = chart.render(Release.example("production").with("global.imageRegistry=mirror.example/a"));
        assertThat(mirrored.workloads())
                .allSatisfy(workload -> assertThat(workload.containers())
                        .allSatisfy(container ->
                                assertThat(container.path("image").asText()).startsWith("mirror.example/a/")));
    }

    @Test
    void p24ADigestWins() {
        assertThat(example("ingress")
                        .one("Deployment", "mesh-partner")
                        .containers()
                        .getFirst()
                        .path("image")
                        .asText())
                .startsWith("images.csp-mesh.example/csp-mesh/partner-service@sha256:");
    }

    @Test
    void p25NoServiceLinksAndNoNamespaceOfTheHost() {
        everyPod((workload, pod) -> {
            assertThat(pod.path("enableServiceLinks").asBoolean(true))
                    .as(workload.id())
                    .isFalse();
            assertThat(List.of("hostNetwork", "hostPID", "hostIPC", "hostAliases"))
                    .noneMatch(pod::has);
        });
    }
}

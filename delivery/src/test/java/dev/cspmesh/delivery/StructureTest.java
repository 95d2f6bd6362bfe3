package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Release;
import dev.cspmesh.delivery.chart.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Structure: one set of templates, the same for all. */
class StructureTest extends ChartProperties {

    /** Navigator alone talks to the Kubernetes API. */
    private static final Map<String, Set<String>> EXCEPTIONS =
            Map.of("navigator", Set.of("ClusterRole", "ClusterRoleBinding"));

    private static final List<String> UNSTEADY =
            List.of("lookup", "rand", "uuidv4", "now", "genCA", "genPrivateKey", "genSelfSignedCert", "genSignedCert");

    @Test
    void p01RenderingTwiceGivesTheSameBytes() {
        Release all = Release.example("production");
        assertThat(chart.renderAnew(all)).isEqualTo(chart.renderAnew(all));
    }

    @Test
    void p01NoTemplateAsksForChanceTimeOrTheCluster() {
        for (String word : UNSTEADY) {
            chart.templates()
                    .forEach(template -> assertThat(actions(Repository.read(template)))
                            .as(template.getFileName().toString())
                            .doesNotContainPattern("\\b" + word + "\\w*\\b"));
        }
    }

    /** What stands between double braces, comments and texts left out. */
    private static String actions(String template) {
        return java.util.regex.Pattern.compile("\\{\\{.*?}}", java.util.regex.Pattern.DOTALL)
                .matcher(template.replaceAll("(?s)\\{\\{-?/\\*.*?\\*/-?}}", ""))
                .results()
                .map(match -> match.group().replaceAll("\"[^\"]*\"", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void p02OneLoopRendersAllFiveServicesAndNoTemplateNamesOne() {
        assertThat(byService(byDefault()).keySet()).containsExactlyInAnyOrderElementsOf(SERVICES);
        chart.templates()
                .forEach(template -> assertThat(Repository.read(template)
                                .replaceAll("(?s)\\{\\{-?/\\*.*?\\*/-?}}", "")
                                .replace("navigator.cspmesh.dev", ""))
                        .as(template.getFileName().toString())
                        .doesNotContainPattern("\\b(partner|contract|navigator|billing|support)\\b"));
    }

    @Test
    void p02TheSetOfKindsIsEqualForEachServiceButForDeclaredExceptions() {
        everywhere((title, manifests) -> {
            Map<String, Set<String>> kinds = new TreeMap<>();
            byService(manifests).forEach((service, all) -> kinds.put(service, ordinaryKinds(service, all)));
            assertThat(Set.copyOf(kinds.values())).as(title + " " + kinds).hasSize(1);
        });
    }

    /** Kinds without the exceptions, and with whatever scales under one word. */
    private static Set<String> ordinaryKinds(String service, Collection<Manifest> all) {
        return all.stream()
                .filter(each ->
                        !each.name().endsWith("-kafka-user") && !each.kind().equals("TriggerAuthentication"))
                .map(each -> each.kind().replaceAll("HorizontalPodAutoscaler|ScaledObject", "Scaler"))
                .filter(kind -> !EXCEPTIONS.getOrDefault(service, Set.of()).contains(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void p10AServiceSwitchedOffLeavesNoObjectBehind() {
        Manifests manifests = chart.render(Release.example("production")
                .with("services.support.enabled=false", "realm.kind=none", "observability.dashboards.enabled=false"));
        assertThat(manifests.all()).isNotEmpty();
        manifests.stream()
                .filter(each -> !each.kind().equals("PrometheusRule"))
                .forEach(
                        each -> assertThat(each.tree().toString()).as(each.id()).doesNotContain("support"));
    }

    @Test
    void p10APartSwitchedOffLeavesNoObjectBehind() {
        Map<String, String> parts = Map.of(
                "networkPolicy.enabled=false", "NetworkPolicy",
                "migration.enabled=false", "Job",
                "tests.enabled=false", "Pod",
                "rbac.create=false", "ClusterRole",
                "kafka.strimzi.topics=false", "KafkaTopic",
                "kafka.strimzi.users=false", "KafkaUser",
                "gateway.enabled=false", "HTTPRoute",
                "observability.serviceMonitor.enabled=false", "ServiceMonitor",
                "observability.rules.enabled=false", "PrometheusRule",
                "realm.kind=none", "KeycloakRealmImport");
        parts.forEach((off, kind) -> {
            assertThat(example("production").kind(kind)).as(kind).isNotEmpty();
            assertThat(chart.render(Release.example("production").with(off)).kind(kind))
                    .as(off)
                    .isEmpty();
        });
    }

    @Test
    void p11NamesFitWithTheLongestReleaseName() {
        Release longest = Release.example("production").named("a".repeat(53));
        assertThat(chart.render(longest).all())
                .allSatisfy(each -> assertThat(each.name())
                        .as(each.id())
                        .hasSizeLessThanOrEqualTo(63)
                        .matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?"));
    }

    @Test
    void p11TwoReleasesFitOneNamespace() {
        Release one = Release.example("lag").named("m".repeat(52) + "a");
        Release two = Release.example("lag").named("m".repeat(52) + "b");
        Set<String> first = chart.render(one).stream().map(Manifest::id).collect(Collectors.toSet());
        assertThat(chart.render(two).all())
                .noneSatisfy(each -> assertThat(first).contains(each.id()));
        everywhere((title, manifests) ->
                assertThat(manifests.stream().map(Manifest::id)).as(title).doesNotHaveDuplicates());
    }

    @Test
    void p07EveryDocumentedVariantPassesTheStrictLintAndRenders() {
        assertThat(chart.lint().isFailed()).as("%s", chart.lint().getMessages()).isFalse();
        assertThat(chart.examples()).hasSizeGreaterThanOrEqualTo(6);
        chart.scenarios()
                .forEach(release -> assertThatCode(() -> chart.render(release))
                        .as(release.title())
                        .doesNotThrowAnyException());
    }
}

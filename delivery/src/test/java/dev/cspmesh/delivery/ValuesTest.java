package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cspmesh.delivery.chart.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Release;
import dev.cspmesh.delivery.chart.Repository;
import dev.cspmesh.delivery.chart.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values: documented, closed where they are ours, open where platforms inject. */
class ValuesTest extends ChartProperties {

    /** Paths as templates write them: of all values, and of one service's settings. */
    private static final Pattern USE =
            Pattern.compile("(?<root>\\.Values|(?:\\.|\\$)s|settings)\\.(?<path>[A-Za-z][\\w.]*)");

    @Test
    void p03EveryValueIsRead() {
        List<String> documented = Values.of(chart).documented();
        Set<String> used = usedPaths();
        // a section that is handed on whole proves nothing about what is in it
        used.removeIf(use -> documented.stream().anyMatch(path -> path.startsWith(use + ".")));
        assertThat(documented)
                .filteredOn(path -> !path.equals("services") && !path.startsWith("services."))
                .allSatisfy(path -> assertThat(used)
                        .as(path)
                        .anySatisfy(use -> assertThat(
                                        path.equals(use) || path.startsWith(use + ".") || use.startsWith(path + "."))
                                .isTrue()));
    }

    @Test
    void p03EveryPathUsedExists() {
        JsonNode values = chart.values();
        assertThat(usedPaths())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(
                                values.at("/" + path.replace('.', '/')).isMissingNode())
                        .as(path)
                        .isFalse());
    }

    private Set<String> usedPaths() {
        Set<String> paths = new TreeSet<>();
        chart.templates().forEach(template -> {
            Matcher uses = USE.matcher(Repository.read(template));
            while (uses.find()) {
                boolean whole = uses.group("root").equals(".Values");
                if (whole || !uses.group("path").startsWith("app")) {
                    paths.add((whole ? "" : "defaults.") + uses.group("path").replaceAll("\\.$", ""));
                }
            }
        });
        return paths;
    }

    @Test
    void p04EveryValueHasAComment() {
        Values values = Values.of(chart);
        assertThat(values.documented())
                .hasSizeGreaterThan(100)
                .allSatisfy(path ->
                        assertThat(values.comment(path)).as(path).isNotBlank().endsWith("."));
    }

    @Test
    void p04TheTableOfValuesInTheReadmeIsGenerated() {
        Golden.compare(chart.path("README.md"), Values.of(chart).inReadme(chart.text("README.md")));
    }

    @TestFactory
    Stream<DynamicTest> p05AMisspeltKeyFails() {
        return Values.of(chart).closed().stream()
                .map(path -> DynamicTest.dynamicTest("in " + (path.isEmpty() ? "the root" : path), () -> {
                    String key = (path.isEmpty() ? "" : path + ".") + "misspelt";
                    assertThat(chart.refusal(Release.DEFAULT.with(key + "=1"))).contains("misspelt");
                }));
    }

    @Test
    void p05TheSchemaIsClosedWhereTheObjectIsOurs() {
        assertThat(Values.of(chart).closed()).hasSizeGreaterThan(25).contains("", "defaults", "services", "kafka");
    }

    @Test
    void p06TheSchemaIsOpenWherePlatformsInject() {
        Release injected = Release.DEFAULT.with(
                "global.platform=x",
                "commonLabels.team=mesh",
                "commonAnnotations.team=mesh",
                "defaults.podLabels.zone=a",
                "defaults.podAnnotations.inject=yes",
                "defaults.podSecurityContext.supplementalGroupsPolicy=Strict",
                "defaults.securityContext.procMount=Default",
                "defaults.resources.limits.ephemeral-storage=1Gi",
                "defaults.serviceAccount.annotations.role=mesh",
                "defaults.affinity.nodeAffinity.x=y",
                "defaults.env[0].name=EXTRA",
                "defaults.env[0].value=yes");
        assertThatCode(() -> chart.render(injected)).doesNotThrowAnyException();
        Manifest billing = chart.render(injected).one("Deployment", "mesh-billing");
        assertThat(billing.tree().toString())
                .contains("supplementalGroupsPolicy", "procMount", "ephemeral-storage", "nodeAffinity", "EXTRA");
        assertThat(billing.labels()).containsEntry("team", "mesh");
        assertThat(billing.podLabels()).containsEntry("zone", "a");
    }

    /** What is set, and the keys that the message must name: the wrong one and the right one. */
    private static final Map<List<String>, List<String>> CONTRADICTIONS = Map.ofEntries(
            Map.entry(
                    List.of("services.billing.autoscaling.max=1"),
                    List.of("services.billing.autoscaling.max", "autoscaling.min")),
            Map.entry(
                    List.of("services.billing.autoscaling.max=13"),
                    List.of("services.billing.autoscaling.max", "kafka.partitions")),
            Map.entry(
                    List.of("services.support.shutdown.grace=28"),
                    List.of("services.support.shutdown.grace", "delay, drain")),
            Map.entry(
                    List.of("services.partner.enabled=false"),
                    List.of("services.contract asks services.partner", "switched off")),
            Map.entry(
                    List.of("ingress.enabled=true", "gateway.enabled=true"),
                    List.of("ingress.enabled", "gateway.enabled")),
            Map.entry(List.of("gateway.enabled=true"), List.of("gateway.enabled", "gateway.parentRefs")),
            Map.entry(
                    List.of("externalSecrets.enabled=true"),
                    List.of("externalSecrets.enabled", "externalSecrets.store.name")),
            Map.entry(List.of("realm.kind=KeycloakRealmImport"), List.of("realm.kind", "realm.keycloak")),
            Map.entry(
                    List.of("kafka.strimzi.minInSync=3"), List.of("kafka.strimzi.minInSync", "kafka.strimzi.replicas")),
            Map.entry(List.of("defaults.enabled=false"), List.of("services", "enabled")));

    @TestFactory
    Stream<DynamicTest> p08AContradictionNamesTheWrongAndTheRightKey() {
        return CONTRADICTIONS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        String.join(" ", each.getKey()),
                        () -> assertThat(chart.refusal(
                                        Release.DEFAULT.with(each.getKey().toArray(String[]::new))))
                                .contains(each.getValue())));
    }

    private static final Map<String, String> RENAMED = Map.of(
            "services.billing.replicaCount=2", "services.billing.replicas",
            "defaults.podDisruptionBudget.minAvailable=1", "defaults.disruptionBudget",
            "services.partner.extraEnv[0].name=A", "services.partner.env",
            "defaults.terminationGracePeriodSeconds=60", "defaults.shutdown.grace",
            "serviceMonitor.enabled=true", "observability.serviceMonitor",
            "keycloak.url=x", "identity",
            "imagePullSecrets[0]=x", "global.imagePullSecrets");

    @TestFactory
    Stream<DynamicTest> p09ARenamedKeyFailsWithTheNewName() {
        return RENAMED.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertThat(chart.refusal(Release.DEFAULT.with(each.getKey())))
                                .contains("is now " + each.getValue())));
    }
}

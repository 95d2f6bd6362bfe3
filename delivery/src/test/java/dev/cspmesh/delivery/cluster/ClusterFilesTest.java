package dev.cspmesh.delivery.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.code.Applications;
import dev.cspmesh.delivery.code.RecordFields;
import dev.cspmesh.delivery.code.NavigatorRights;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Kustomization;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Manifests;
import dev.cspmesh.delivery.chart.Repository;
import dev.cspmesh.delivery.chart.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a cluster must have first: {@code k8s/}. */
class ClusterFilesTest {

    private static final Path OVERLAYS = Repository.path("k8s/overlays");
    private static final Manifests PRODUCTION =
            Kustomization.of(OVERLAYS.resolve("production")).objects();

    private static final Pattern OF_KUBERNETES =
            Pattern.compile("v1|apps/v1|(rbac\\.authorization|apiextensions|networking)\\.k8s\\.io/v1");

    private static Stream<Path> overlays() {
        return Repository.files(OVERLAYS).stream().map(Path::getParent).distinct();
    }

    @TestFactory
    Stream<DynamicTest> p41EveryOverlayRefersOnlyToFilesThatExist() {
        return overlays()
                .map(overlay -> DynamicTest.dynamicTest(
                        overlay.getFileName().toString(),
                        () -> assertThat(Kustomization.of(overlay).complaints()).isEmpty()));
    }

    @Test
    void p41EveryFileBelongsToAnOverlay() {
        Set<Path> used = overlays()
                .flatMap(overlay -> Kustomization.of(overlay).files().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Repository.files("k8s").stream()
                        .filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> !file.endsWith("operators/versions.yaml")))
                .isSubsetOf(used);
    }

    @TestFactory
    Stream<DynamicTest> p41KubectlBuildsEveryOverlayOffline() {
        Optional<Path> kubectl = Tool.named("kubectl");
        return overlays()
                .map(overlay -> DynamicTest.dynamicTest(overlay.getFileName().toString(), () -> {
                    // without kubectl the files that it would read are held against the same models
                    Manifests built = kubectl.isPresent()
                            ? Manifests.of(Tool.run(kubectl.get(), "kustomize", overlay.toString()))
                            : Kustomization.of(overlay).objects();
                    assertThat(built.all())
                            .isNotEmpty()
                            .allSatisfy(each -> assertThat(Models.complaint(each))
                                    .as(each.id())
                                    .isEmpty());
                    assertThat(built.stream().map(Manifest::id)).doesNotHaveDuplicates();
                }));
    }

    @Test
    void p41OperatorVersionsArePinnedAndTheirOrderIsDocumented() {
        JsonNode operators =
                Yaml.document(Repository.text("k8s/operators/versions.yaml")).path("operators");
        assertThat(operators).hasSizeGreaterThanOrEqualTo(5).allSatisfy(operator -> {
            assertThat(operator.path("version").asText()).matches("v?\\d+\\.\\d+\\.\\d+");
            assertThat(operator.path("brings")).isNotEmpty();
        });
        Set<String> brought = new TreeSet<>();
        operators.forEach(operator -> operator.path("brings").forEach(api -> brought.add(api.asText())));
        PRODUCTION.stream()
                .map(Manifest::apiVersion)
                .filter(api -> !OF_KUBERNETES.matcher(api).matches())
                .forEach(api -> assertThat(brought).contains(api));
        String guide = Repository.text("docs/operators.md");
        int before = 0;
        for (JsonNode operator : operators) {
            int at = guide.indexOf("**" + operator.path("name").asText() + "**");
            assertThat(at).as(operator.path("name").asText()).isGreaterThan(before);
            before = at;
        }
    }

    @Test
    void p25TheNamespaceIsRestricted() {
        assertThat(PRODUCTION.kind("Namespace"))
                .hasSize(1)
                .allSatisfy(namespace -> assertThat(namespace.labels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @Test
    void p17CustomResourceDefinitionsAreStructuralWithStatusColumnsAndConditions() {
        assertThat(PRODUCTION.kind("CustomResourceDefinition")).hasSize(2).allSatisfy(definition -> {
            JsonNode version = definition.at("/spec/versions/0");
            assertThat(version.at("/subresources/status").isObject()).isTrue();
            assertThat(version.at("/additionalPrinterColumns").size()).isGreaterThanOrEqualTo(4);
            JsonNode schema = version.at("/schema/openAPIV3Schema");
            assertThat(untyped("", schema)).isEmpty();
            assertThat(schema.at("/properties/status/properties/conditions/items/properties")
                            .size())
                    .isEqualTo(6);
            assertThat(schema.toString()).doesNotContain("x-kubernetes-preserve-unknown-fields");
        });
    }

    /** Places of a schema that have no type: what makes it not structural. */
    private static Set<String> untyped(String path, JsonNode schema) {
        Set<String> found = new TreeSet<>();
        if (!schema.has("type")) {
            found.add(path);
        }
        schema.path("properties")
                .properties()
                .forEach(each -> found.addAll(untyped(path + "." + each.getKey(), each.getValue())));
        if (schema.has("items")) {
            found.addAll(untyped(path + "[]", schema.path("items")));
        }
        return found;
    }

    @Test
    void p17TheDefinitionsHaveExactlyTheFieldsThatNavigatorWrites() {
        Map<String, String> sources = Map.of("Sddc", "SddcObject", "ServiceActivation", "ServiceActivationObject");
        PRODUCTION.kind("CustomResourceDefinition").forEach(definition -> {
            String kind = definition.at("/spec/names/kind").asText();
            String source = Repository.text(
                    "navigator-service/src/main/java/dev/cspmesh/navigator/cluster/" + sources.get(kind) + ".java");
            Map<String, String> fields = RecordFields.of(source, "Spec");
            Map<String, String> properties = new TreeMap<>();
            definition
                    .at("/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties")
                    .properties()
                    .forEach(each -> properties.put(
                            each.getKey(), each.getValue().path("type").asText()));
            assertThat(properties).as(kind).isEqualTo(fields);
            assertThat(source)
                    .contains("@Plural(\"" + definition.at("/spec/names/plural").asText() + "\")");
        });
    }

    @Test
    void p21TheAccessRolesHoldNoSecretNoWildcardAndNoRoleOfTheirOwn() {
        List<Manifest> roles = PRODUCTION.kind("ClusterRole");
        assertThat(roles.stream().map(Manifest::name).collect(Collectors.toSet()))
                .isEqualTo(NavigatorRights.grantedRoles());
        assertThat(roles)
                .allSatisfy(role -> assertThat(role.at("/rules").toString())
                        .doesNotContain("\"*\"", "secrets", "rbac.authorization.k8s.io", "namespaces"));
    }

    @Test
    void theDatabasesHaveTheNamesThatTheChartExpectsAndANightlyBackup() {
        for (String service : Applications.SERVICES) {
            JsonNode cluster = PRODUCTION.one("Cluster", service + "-db").tree();
            assertThat(cluster.at("/spec/bootstrap/initdb/database").asText()).isEqualTo(service);
            assertThat(cluster.at("/spec/bootstrap/initdb/owner").asText()).isEqualTo(service);
            assertThat(PRODUCTION.kind("ScheduledBackup").stream()
                            .map(backup -> backup.at("/spec/cluster/name").asText()))
                    .contains(service + "-db");
        }
        assertThat(PRODUCTION
                        .one("Kafka", "csp-mesh")
                        .at("/spec/kafka/listeners/0/port")
                        .asInt())
                .isEqualTo(9093);
    }
}

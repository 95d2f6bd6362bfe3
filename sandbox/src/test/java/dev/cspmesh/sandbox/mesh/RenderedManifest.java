package dev.cspmesh.sandbox.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The chart's manifests as its own tests have committed them. What a variable is called and what it says is the chart's;
 * only addresses and secrets of the surroundings are put in from the embedded platform.
 */
final class RenderedManifest {

    private static final String GOLDEN = "delivery/src/test/resources/golden/";

    private final List<JsonNode> documents;

    private RenderedManifest(List<JsonNode> documents) {
        this.documents = documents;
    }

    static RenderedManifest minimal() {
        return of("minimal.yaml");
    }

    static RenderedManifest byDefault() {
        return of("default.yaml");
    }

    private static RenderedManifest of(String scenario) {
        try (MappingIterator<JsonNode> all = new YAMLMapper()
                .readerFor(JsonNode.class)
                .readValues(ProjectRoot.find().resolve(GOLDEN + scenario).toFile())) {
            return new RenderedManifest(
                    all.readAll().stream().filter(each -> each != null).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Variables of a service's pods. */
    Map<String, String> pod(MeshService service) {
        return variables("Deployment", "mesh-" + service.database());
    }

    /** Variables of the job that migrates a service's database. */
    Map<String, String> migration(MeshService service) {
        return variables("Job", "mesh-" + service.database() + "-migration");
    }

    /** The shell script of the chart's test of a service. */
    String test(MeshService service) {
        return object("Pod", "mesh-test-" + service.database())
                .at("/spec/containers/0/args/0")
                .asText();
    }

    /** The path that the chart's test of a service asks for. */
    String testPath(MeshService service) {
        return object("Pod", "mesh-test-" + service.database())
                .at("/spec/containers/0/env")
                .valueStream()
                .filter(variable -> variable.path("name").asText().equals("ADDRESS"))
                .map(variable -> URI.create(variable.path("value").asText()).getPath())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode object(String kind, String name) {
        return documents.stream()
                .filter(each -> each.path("kind").asText().equals(kind))
                .filter(each -> each.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> variables(String kind, String name) {
        JsonNode object = object(kind, name);
        Map<String, String> variables = new TreeMap<>();
        object.at("/spec/template/spec/containers/0/env")
                .forEach(variable -> variables.put(
                        variable.path("name").asText(), variable.path("value").asText("of a secret")));
        return variables;
    }

    /** The same variables with the addresses and secrets of what is really there. */
    static Map<String, String> placed(
            Map<String, String> rendered, RunningPlatform platform, MeshService service, Database database, int port) {
        Map<String, String> there = Map.ofEntries(
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.username()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", platform.kafkaBootstrap()),
                Map.entry("MESH_OIDC_ISSUER", platform.issuer()),
                Map.entry("MESH_OIDC_CLIENT_SECRET", platform.secrets().client(service.id())),
                Map.entry("QUARKUS_MAILER_HOST", platform.mailHost()),
                Map.entry("QUARKUS_MAILER_PORT", String.valueOf(platform.mailPort())));
        Map<String, String> placed = new TreeMap<>(rendered);
        placed.replaceAll((name, value) -> there.getOrDefault(name, value));
        return placed;
    }
}

package dev.cspmesh.platform.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.report.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests that {@code kubectl} makes before it shows or creates anything, as it makes them. */
class KubectlTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGGREGATED = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
            + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";
    private static final String TABLE =
            "application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json";

    @TempDir
    private Path folder;

    private KubernetesComponent component;
    private HttpClient http;

    @BeforeEach
    void start() {
        component = new KubernetesComponent(new PlatformPaths(
                folder, folder, Ports.free(), Secrets.loadOrCreate(folder.resolve("secrets.properties"))));
        component.start(Progress.SILENT);
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterEach
    void stop() {
        http.close();
        component.stop();
    }

    @Test
    void version_tells_a_version() throws Exception {
        assertThat(get("/version?timeout=32s", "application/json")
                        .path("gitVersion")
                        .asText())
                .startsWith("v1.");
    }

    @Test
    void api_resources_finds_every_group_and_kind() throws Exception {
        assertThat(get("/api?timeout=32s", AGGREGATED).path("versions").path(0).asText())
                .isEqualTo("v1");
        JsonNode groups = get("/apis?timeout=32s", AGGREGATED).path("groups");
        assertThat(groups).isNotEmpty();
        for (JsonNode group : groups) {
            String version = group.path("preferredVersion").path("groupVersion").asText();
            JsonNode resources = get("/apis/" + version, "application/json");
            assertThat(resources.path("kind").asText()).isEqualTo("APIResourceList");
            assertThat(resources.path("resources"))
                    .isNotEmpty()
                    .allSatisfy(resource ->
                            assertThat(resource.path("verbs").toString()).contains("get", "list", "create"));
        }
        assertThat(get("/api/v1", "application/json").path("resources").toString())
                .contains("\"ns\"", "\"resourcequotas\"");
        assertThat(groups.toString()).contains("navigator.cspmesh.dev");
    }

    @Test
    void apply_learns_that_the_server_takes_field_validation() throws Exception {
        JsonNode paths = get("/openapi/v3?timeout=32s", "application/json").path("paths");
        String document = paths.path("apis/navigator.cspmesh.dev/v1")
                .path("serverRelativeURL")
                .asText();

        JsonNode patch = get(document, "application/json")
                .path("paths")
                .path("/apis/navigator.cspmesh.dev/v1/sddcs/{name}")
                .path("patch");

        assertThat(patch.path("parameters").path(0).path("name").asText()).isEqualTo("fieldValidation");
        assertThat(patch.path("x-kubernetes-group-version-kind").path("kind").asText())
                .isEqualTo("Sddc");
    }

    @Test
    void what_was_created_is_listed_under_the_kind_of_its_list() throws Exception {
        String path = "/api/v1/namespaces?fieldManager=kubectl-create&fieldValidation=Strict";

        assertThat(post(path, "application/json").statusCode()).isEqualTo(201);

        JsonNode list = get("/api/v1/namespaces?limit=500", TABLE);
        assertThat(list.path("kind").asText()).isEqualTo("NamespaceList");
        assertThat(list.path("items").path(0).path("metadata").path("name").asText())
                .isEqualTo("team");
    }

    @Test
    void the_binary_form_is_refused_with_the_way_that_works() throws Exception {
        HttpResponse<String> refused = post("/api/v1/namespaces", "application/vnd.kubernetes.protobuf");

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(JSON.readTree(refused.body()).path("message").asText()).contains("kubectl create -f");
    }

    private HttpResponse<String> post(String path, String type) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(component.address() + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"team\"}}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode get(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(component.address() + path))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return JSON.readTree(answer.body());
    }
}

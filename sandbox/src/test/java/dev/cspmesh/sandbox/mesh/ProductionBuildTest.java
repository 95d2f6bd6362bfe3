package dev.cspmesh.sandbox.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service as it is packaged for production: nothing of a sandbox is in it, and it keeps to itself. */
@ResourceLock(value = WalkedMesh.START, mode = ResourceAccessMode.READ)
class ProductionBuildTest {

    private static final MeshService SERVICE = MeshService.PARTNER;
    private static final Path ROOT = ProjectRoot.find();
    private static final Path BUILD = ROOT.resolve(SERVICE.id()).resolve("target/production");
    private static final int FORMS_A_MINUTE = 30;

    private static MeshLauncher mesh;

    @BeforeAll
    static void start() {
        RunningPlatform platform = RunningPlatform.shared(EnumSet.allOf(ComponentName.class));
        Database database = platform.createDatabase("production");
        SandboxFolders folders = new SandboxFolders(ROOT, platform.state().resolve(database.name()));
        ServiceEnvironment environment = new ServiceEnvironment(
                platform, Ports.free(), service -> database, folders.clock(), database.name() + ".", Map.of());
        mesh = new MeshLauncher(
                folders,
                environment,
                service -> new ServiceApp(service, BUILD, Optional.empty()),
                line -> System.err.println("production · " + line));
        mesh.start(SERVICE);
    }

    @AfterAll
    static void stop() {
        mesh.kill(SERVICE);
    }

    @Test
    void no_bean_and_no_route_of_a_sandbox_was_generated() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile generated =
                new ZipFile(BUILD.resolve("quarkus/generated-bytecode.jar").toFile())) {
            for (ZipEntry entry : generated.stream().toList()) {
                try (InputStream bytes = generated.getInputStream(entry)) {
                    String content = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (entry.getName().contains("SandboxClock") || content.contains("sandbox/clock")) {
                        names.add(entry.getName());
                    }
                }
            }
            assertThat(generated.size()).isGreaterThan(100);
        }
        assertThat(names).isEmpty();
    }

    @Test
    void the_clock_cannot_be_moved_even_by_vmware() throws Exception {
        String token = mesh.actors().token("vmware");
        HttpRequest.Builder move = request("/sandbox/clock")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"now\":\"2030-01-01T00:00:00Z\"}"));

        assertThat(send(move).statusCode()).isEqualTo(404);
        assertThat(send(request("/sandbox/clock").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(request("/partners").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
        assertThat(mesh.folders().clock()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/dev-ui", "/q/dev", "/q/arc", "/q/info", "/q/swagger-ui", "/q/flyway", "/sandbox"})
    void pages_for_developers_are_not_served(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_document_is_there_without_the_sandbox() throws Exception {
        HttpResponse<String> document = send(request("/q/openapi?format=json"));

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).contains("/applications").doesNotContain("/sandbox");
    }

    @Test
    void a_client_of_open_forms_is_limited_and_cannot_pretend_to_be_many() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int form = 0; form <= FORMS_A_MINUTE + FORMS_A_MINUTE / 2; form++) {
            statuses.add(send(request("/contact-requests")
                            .header("X-Forwarded-For", "192.0.2." + form)
                            .header("Forwarded", "for=192.0.2." + form)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}")))
                    .statusCode());
        }

        assertThat(statuses.subList(0, FORMS_A_MINUTE)).containsOnly(400);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void a_failure_inside_tells_nothing() throws Exception {
        for (String path :
                List.of("/%FF", "/partners/%00", "/program/%2e%2e/%2e%2e", "/q/health/none", "/problems/x")) {
            HttpResponse<String> answer = send(request(path));

            assertThat(answer.body()).as(path).doesNotContain("\tat ", "Exception", "quarkus", "dev.cspmesh", "java.");
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .noneMatch(
                            name -> Set.of("server", "x-powered-by").contains(name.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(mesh.address(SERVICE) + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}

package dev.cspmesh.sandbox.mesh;

import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.process.Child;
import dev.cspmesh.platform.process.ChildCommand;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A service as its pod would run it: the packaged process with the manifest's environment. */
final class RenderedPod implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private final MeshService service;
    private final RunningPlatform platform;
    private final Database database;
    private final Path folder;
    private final ProcessLedger ledger;
    private final int port = freePort();
    private Child child;

    RenderedPod(MeshService service, RunningPlatform platform, Path folder) {
        this.service = service;
        this.platform = platform;
        this.database = platform.createDatabase("pod_" + service.database());
        this.folder = folder;
        this.ledger = ProcessLedger.open(folder.resolve("processes"));
    }

    Database database() {
        return database;
    }

    /** Starts the process with some variables changed; returns at once. */
    void start(Map<String, String> changed) {
        Map<String, String> variables =
                new TreeMap<>(placed(RenderedManifest.minimal().pod(service)));
        variables.putAll(changed);
        child = Child.start(command("pod", variables), ledger);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Runs the job that brings the database to the image's schema, to its end. */
    void migrate() {
        Child.run(command("job", placed(RenderedManifest.minimal().migration(service))), ledger);
    }

    private Map<String, String> placed(Map<String, String> rendered) {
        Map<String, String> variables =
                new TreeMap<>(RenderedManifest.placed(rendered, platform, service, database, port));
        // what a pod finds in its file system, and what only a sandbox build wants to know
        variables.put("QUARKUS_KUBERNETES_CLIENT_API_SERVER_URL", platform.kubernetes());
        variables.put("QUARKUS_KUBERNETES_CLIENT_TRUST_CERTS", "true");
        variables.put("MESH_SANDBOX_CLOCK_FILE", folder.resolve("clock").toString());
        return variables;
    }

    private ChildCommand command(String name, Map<String, String> variables) {
        Path log = folder.resolve(service.id() + "-" + name + ".log");
        return new ChildCommand(service.id() + "-" + name, program(), variables, log);
    }

    /** The packaged service, or its native binary where {@code -Dmesh.native} names it. */
    private List<String> program() {
        Path root = ProjectRoot.find();
        return service.database().equals(System.getProperty("mesh.native"))
                ? List.of(root.resolve(service.id() + "/target/" + service.id() + "-1.0.0-SNAPSHOT-runner")
                        .toString())
                : ServiceApp.built(root, service).command();
    }

    /** Waits until a path answers with this status. */
    void awaitStatus(String path, int status) {
        child.awaitReady(() -> status(path) == status);
    }

    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (UncheckedIOException notListening) {
            return 0;
        }
    }

    String body(String path) {
        return get(path).body();
    }

    /** Status of a POST of JSON. */
    int post(String path, String json) {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .statusCode();
    }

    /** Changes the service's database behind its back. */
    void sql(String statements) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(10));
    }

    private static HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process as scaling to nought does. */
    void stop() {
        child.stop(Signal.TERMINATE, STOP);
    }

    @Override
    public void close() {
        if (child.alive()) {
            child.stop(Signal.KILL, Duration.ofSeconds(10));
        }
    }
}

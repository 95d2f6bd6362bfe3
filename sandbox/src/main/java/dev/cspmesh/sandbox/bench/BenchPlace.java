package dev.cspmesh.sandbox.bench;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.process.Child;
import dev.cspmesh.platform.process.ChildCommand;
import dev.cspmesh.platform.process.Jvm;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.sandbox.identity.SandboxActors;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.sandbox.mesh.SandboxFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where benchmarks run: billing-service alone, as production runs it, on a PostgreSQL with fsync, a Kafka and a Keycloak of
 * the platform. The database is new for each run of {@code ./mesh bench}.
 */
public final class BenchPlace implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private static final Duration PROBE = Duration.ofSeconds(3);

    private final MeshLauncher mesh;
    private final SandboxActors actors;
    private final Path root;
    private final Map<String, String> environment;
    private final List<String> options;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Optional<Child> service = Optional.empty();

    private BenchPlace(MeshLauncher mesh, Path root, Map<String, String> moved, List<String> options) {
        this.mesh = mesh;
        this.actors = mesh.actors();
        this.root = root;
        this.options = options;
        this.environment = new TreeMap<>(mesh.environment(MeshService.BILLING));
        environment.put("MESH_JOBS_POLL_INTERVAL", "100ms");
        environment.put("QUARKUS_LOG_LEVEL", "WARN");
        // one address sends what a province does
        environment.put("MESH_RATE_REQUESTS_PER_MINUTE", "100000000");
        environment.putAll(moved);
        // roles of tests do not wait for the disk; here every commit does
        sql("alter role current_user set synchronous_commit = on");
    }

    /**
     * A place with nothing running in it yet but the platform. The service gets both compilers and what a pod of the chart has:
     * 55 % of 768 MiB as heap, all of it at once, and the collector that the JVM takes for a machine of that size.
     */
    public static BenchPlace open(Path root) {
        return new BenchPlace(
                MeshLauncher.forTests("bench"), root, Map.of(), List.of("-Xms422m", "-Xmx422m", "-XX:+UseSerialGC"));
    }

    /**
     * The same with a PostgreSQL and a Kafka that may be killed; identities still come from the platform of all tests. The
     * service starts often here, so it gets the quick compiler alone.
     */
    static BenchPlace on(RunningPlatform own, Path root) {
        Database database = own.createDatabase("billing");
        Map<String, String> moved = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", own.kafkaBootstrap(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        return new BenchPlace(
                MeshLauncher.forTests("crash"),
                root,
                moved,
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    /** Starts billing-service. */
    void start() {
        Path jar = root.resolve("billing-service/target/quarkus-app/quarkus-run.jar");
        Path log = mesh.folders().log("bench-billing");
        SandboxFiles.parent(log);
        List<String> words = new ArrayList<>(List.of(Jvm.java()));
        words.addAll(options);
        words.addAll(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString()));
        ChildCommand command = new ChildCommand("bench-billing", words, environment, log);
        service = Optional.of(
                Child.start(command, ProcessLedger.open(mesh.folders().processes())));
        awaitReady();
    }

    /** Waits until billing-service takes requests. */
    void awaitReady() {
        service.orElseThrow().awaitReady(() -> status("/q/health/ready") == 200);
    }

    void stop() {
        service.ifPresent(child -> child.stop(Signal.TERMINATE, STOP));
        service = Optional.empty();
    }

    /** Ends billing-service as a crash would. */
    void kill() {
        service.ifPresent(child -> child.stop(Signal.KILL, STOP));
        service = Optional.empty();
    }

    /** The folder of the sources. */
    Path root() {
        return root;
    }

    String token() {
        return actors.token(SandboxActors.VMWARE);
    }

    /** A request to billing-service, as VMware. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(mesh.address(MeshService.BILLING) + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    /** Sends and insists on success. */
    String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int status(String path) {
        try {
            HttpRequest probe = HttpRequest.newBuilder(URI.create(mesh.address(MeshService.BILLING) + path))
                    .timeout(PROBE)
                    .build();
            return http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notListening) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    Connection connect() throws SQLException {
        Database database = database();
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** How billing-service is configured, for clients that use what it uses. */
    String setting(String variable) {
        return environment.getOrDefault(variable, "");
    }

    private Database database() {
        return new Database(
                "billing",
                setting("QUARKUS_DATASOURCE_USERNAME"),
                setting("QUARKUS_DATASOURCE_PASSWORD"),
                setting("QUARKUS_DATASOURCE_JDBC_URL"),
                setting("QUARKUS_DATASOURCE_REACTIVE_URL"));
    }

    /** Runs statements, each committed. */
    void sql(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first number of the first row. */
    long count(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the query answers 0. */
    void awaitNone(String query) {
        while (count(query) > 0) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}

package dev.cspmesh.delivery.image;

import dev.cspmesh.delivery.chart.Chart;
import dev.cspmesh.delivery.chart.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A service as a pod runs it, with nothing around it: no database, no Kafka, no Keycloak. It starts and lives; that it is
 * not ready is right.
 */
final class LoneService implements AutoCloseable {

    private static final String NOWHERE = "localhost:1";
    private static final int PATIENCE_SECONDS = 180;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final int port;

    private LoneService(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static LoneService start(String service, List<String> command, Path log) {
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment(service));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        try {
            return new LoneService(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chart's variables, with addresses where nobody answers; memory as in a pod with the default limit. */
    private static Map<String, String> environment(String service) {
        Map<String, String> variables = Chart.real()
                .render(Release.example("minimal"))
                .one("Deployment", "mesh-" + service)
                .environment();
        variables.putAll(Map.of(
                "JAVA_TOOL_OPTIONS", "-Xmx420m -XX:+UseSerialGC",
                "KAFKA_BOOTSTRAP_SERVERS", NOWHERE,
                "MESH_OIDC_ISSUER", "http://" + NOWHERE + "/realms/csp-mesh",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + NOWHERE + "/" + service,
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + NOWHERE + "/" + service,
                "QUARKUS_KUBERNETES_CLIENT_API_SERVER_URL", "https://" + NOWHERE,
                "QUARKUS_SHUTDOWN_DELAY", "0s"));
        return variables;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoneService awaitStarted() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (status("/q/health/started") != 200) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("does not start:\n" + said());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return this;
    }

    int status(String path) {
        try {
            URI address = URI.create("http://localhost:" + port + path);
            return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notListening) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends in order; the JVM has then written what it writes at its end. */
    void end() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end:\n" + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

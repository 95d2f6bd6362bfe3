package dev.cspmesh.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for partner-service and for the token endpoint, over real HTTP. How it behaves is part of the partner ID
 * ({@code CSP-1-slow}); how often it was asked can be read at {@code /asked}.
 */
public class PartnerStandIn implements QuarkusTestResourceLifecycleManager {

    private static final String TOKEN = "token-of-contract-service";
    /** Not the common pool: a test that waits for an answer may occupy it. */
    private static final Executor OWN = Executors.newVirtualThreadPerTaskExecutor();

    private static final Executor SOON = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS, OWN);
    private static final Executor LATER = CompletableFuture.delayedExecutor(1200, TimeUnit.MILLISECONDS, OWN);

    private static final Executor MUCH_LATER = CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS, OWN);

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", exchange -> reply(exchange, 200, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}""".formatted(TOKEN)));
        server.createContext("/asked/", this::count);
        server.createContext("/partners/", this::eligibility);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "mesh.partner.url", url,
                "quarkus.oidc-client.client-enabled", "true",
                "quarkus.oidc-client.discovery-enabled", "false",
                "quarkus.oidc-client.auth-server-url", url,
                "quarkus.oidc-client.token-path", "/token",
                "quarkus.oidc-client.credentials.secret", "secret");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** After the platform, whose tests without Keycloak have no client. */
    @Override
    public int order() {
        return 10;
    }

    private void eligibility(HttpExchange exchange) throws IOException {
        String partner = exchange.getRequestURI().getPath().split("/", -1)[2];
        int times = asked.computeIfAbsent(partner, p -> new AtomicInteger()).incrementAndGet();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + TOKEN).equals(token)) {
            reply(exchange, 401, "{}");
            return;
        }
        String behaviour = partner.substring(partner.lastIndexOf('-') + 1);
        switch (behaviour) {
            case "thinking" -> SOON.execute(() -> replyLate(exchange));
            case "hanging" -> MUCH_LATER.execute(() -> replyLate(exchange));
            case "slow" -> LATER.execute(() -> replyLate(exchange));
            case "failing" -> reply(exchange, 500, "{}");
            case "flaky" -> reply(exchange, times == 1 ? 503 : 200, YES);
            case "refusing" -> reply(exchange, 403, "{}");
            case "unknown" -> reply(exchange, 404, "{}");
            case "garbled" -> reply(exchange, 200, "<html>");
            case "lapsing" -> reply(exchange, 200, times <= 2 ? YES : NO);
            case "untrained" -> reply(exchange, 200, NO);
            default -> reply(exchange, 200, YES);
        }
    }

    private void count(HttpExchange exchange) throws IOException {
        String partner = exchange.getRequestURI().getPath().split("/", -1)[2];
        reply(exchange, 200, "" + asked.getOrDefault(partner, new AtomicInteger()));
    }

    private static void replyLate(HttpExchange exchange) {
        try {
            reply(exchange, 200, YES);
        } catch (IOException callerHasGone) {
            exchange.close();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static final String YES = """
            {"partnerId": "x", "service": "vmc-aws", "eligible": true, "missing": []}""";

    private static final String NO = """
            {"partnerId": "x", "service": "vmc-aws", "eligible": false, "missing": [
              {"condition": "TRAINING", "detail": "VOP-MSP is not completed", "course": "VOP-MSP", "step": 4},
              {"condition": "COMPETENCY", "detail": "COMP-VMC-AWS is not completed", "course": "COMP-VMC-AWS", "step": 4}]}""";
}

package dev.cspmesh.platform.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.PortHolder;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Listens on loopback and hands requests to {@link ControlRoutes}. */
public final class ControlServer {
    private final Ports ports;
    private final ControlRoutes routes;
    private Optional<HttpServer> server = Optional.empty();

    public ControlServer(Ports ports, ControlRoutes routes) {
        this.ports = ports;
        this.routes = routes;
    }

    /**
     * Starts to listen.
     *
     * @throws PlatformFailure when the port is taken
     */
    public void start() {
        PortHolder.requireFree(Port.CONTROL, ports);
        try {
            HttpServer http = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Port.CONTROL)), 0);
            http.createContext("/", this::answer);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            server = Optional.of(http);
        } catch (IOException e) {
            throw new PlatformFailure(
                    "the control server can't listen: " + e.getMessage(), PortHolder.remedy(Port.CONTROL), e);
        }
    }

    public void stop() {
        server.ifPresent(http -> http.stop(0));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(Request.of(exchange));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private Reply reply(Request request) {
        try {
            return routes.answer(request);
        } catch (IllegalArgumentException e) {
            return Reply.text(400, String.valueOf(e.getMessage()));
        } catch (PlatformFailure e) {
            return Reply.text(503, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Reply.text(500, e.toString());
        }
    }
}

package dev.cspmesh.platform;

import dev.cspmesh.platform.process.Patience;
import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Talks to a platform's control server. */
record ControlClient(URI base) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    /** For a command that waits for two components, one after the other. */
    private static final int COMPONENTS = 2;

    URI address(String path) {
        return base.resolve(path);
    }

    /**
     * Sends a command.
     *
     * @return the body of the answer
     * @throws PlatformFailure with the server's words when it refuses
     */
    String post(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .timeout(Patience.configured().bound().multipliedBy(COMPONENTS))
                .POST(HttpRequest.BodyPublishers.noBody());
        try {
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() >= 300) {
                throw new PlatformFailure("the platform refuses " + path, answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new PlatformFailure("the platform at " + base + " does not answer", "start it again", e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

package dev.cspmesh.platform.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Keycloak's administration interface, entered with the client that Keycloak made on its first start. */
public final class KeycloakAdmin {
    static final String CLIENT = "mesh-admin";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String address;
    private final String secret;

    /**
     * @param address base address of the server
     * @param secret of the client {@code mesh-admin} in the realm {@code master}
     */
    public KeycloakAdmin(String address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** Whether the server answers for this realm. */
    boolean serves(String realm) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/realms/" + realm))
                .timeout(PATIENCE)
                .build();
        try {
            return send(request).statusCode() == 200;
        } catch (UncheckedIOException notListening) {
            return false;
        }
    }

    /** Reads below {@code /admin/realms/}. */
    public JsonNode get(String path) {
        return json(call(HttpRequest.newBuilder(URI.create(address + "/admin/realms/" + path))
                .GET()));
    }

    /** Replaces below {@code /admin/realms/}. */
    public void put(String path, JsonNode body) {
        call(body("PUT", path, body));
    }

    /** Creates below {@code /admin/realms/}. */
    public void post(String path, JsonNode body) {
        call(body("POST", path, body));
    }

    /** Removes below {@code /admin/realms/} what the body names. */
    public void delete(String path, JsonNode body) {
        call(body("DELETE", path, body));
    }

    private HttpRequest.Builder body(String method, String path, JsonNode body) {
        return HttpRequest.newBuilder(URI.create(address + "/admin/realms/" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()));
    }

    private String call(HttpRequest.Builder request) {
        HttpRequest authorized = request.timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .build();
        HttpResponse<String> answer = send(authorized);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    authorized.method() + " " + authorized.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String token() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + secret))
                .build();
        return json(send(request).body()).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

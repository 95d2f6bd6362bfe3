package dev.cspmesh.sandbox.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.matrix.Actor;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.keycloak.KeycloakAdmin;
import dev.cspmesh.sandbox.identity.KeycloakLogin;
import dev.cspmesh.sandbox.identity.SandboxActors;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Those who take part in the walked mesh, with Keycloak's tokens, and what they read there. */
final class Parties {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "contract-service";
    private static final String CLIENTS = "csp-mesh/clients";

    private final MeshLauncher mesh = WalkedMesh.get();
    private final SandboxActors actors = mesh.actors();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Actor> everybody = everybody();

    List<Actor> actors() {
        return everybody;
    }

    private List<Actor> everybody() {
        synchronized (Parties.class) {
            addressTheServiceToAll();
        }
        Optional<String> token = Optional.of(service());
        return List.of(
                actor("vmware", "vmware", ""),
                actor("aggregator-a", "aggregator", "vmware"),
                actor("aggregator-b", "aggregator", "vmware"),
                actor("csp-a", "csp-saas", "aggregator-a"),
                actor("csp-b", "csp-saas", "aggregator-b"),
                actor("customer-a1", "customer", "csp-a"),
                actor("customer-a2", "customer", "csp-a"),
                actor("customer-b1", "customer", "csp-b"),
                new Actor("service", "mesh-service", SERVICE, "", () -> token),
                Actor.nobody());
    }

    private Actor actor(String name, String scope, String parent) {
        Supplier<Optional<String>> token = () -> Optional.of(actors.token(name));
        return new Actor(name, scope, "", parent, token);
    }

    /**
     * A service's token is good at the services that it calls. Here it names all, so that what refuses it is not the
     * audience but each operation.
     */
    private void addressTheServiceToAll() {
        var admin = new KeycloakAdmin(
                mesh.platform().keycloak(), mesh.platform().secrets().keycloakAdmin());
        JsonNode client = admin.get(CLIENTS + "?clientId=" + SERVICE).path(0);
        List<String> there = client.path("protocolMappers").findValuesAsText("included.client.audience");
        for (MeshService service : MeshService.values()) {
            if (!there.contains(service.id())) {
                ObjectNode mapper = JSON.createObjectNode()
                        .put("name", "wall " + service.id())
                        .put("protocol", "openid-connect")
                        .put("protocolMapper", "oidc-audience-mapper");
                mapper.putObject("config")
                        .put("included.client.audience", service.id())
                        .put("access.token.claim", "true");
                admin.post(CLIENTS + "/" + client.path("id").asText() + "/protocol-mappers/models", mapper);
            }
        }
    }

    private String service() {
        return new KeycloakLogin(mesh.platform().issuer())
                .clientCredentials(SERVICE, mesh.platform().secrets().client(SERVICE))
                .access();
    }

    Document document(MeshService service) {
        return Document.of(get(service, "/q/openapi?format=json", Optional.empty()));
    }

    /** The rows of a list that an actor reads. */
    JsonNode rows(String actor, MeshService service, String list) {
        JsonNode answer = json(get(service, list, Optional.of(actors.token(actor))));
        if (!answer.path("items").isArray()) {
            throw new IllegalStateException(actor + " reads no list at " + list + ": " + answer);
        }
        return answer.path("items");
    }

    /** What an actor gets for a body. */
    JsonNode send(String actor, MeshService service, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(service).resolve(path))
                .header("Authorization", "Bearer " + actors.token(actor))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return json(text(request));
    }

    URI address(MeshService service) {
        return mesh.address(service);
    }

    private String get(MeshService service, String path, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(service).resolve(path));
        token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        return text(request);
    }

    private String text(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
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
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + text, e);
        }
    }
}

package dev.cspmesh.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.platform.keycloak.KeycloakAdmin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

/** Users of the test realm, made as the services make them. */
final class TestUsers {
    static final String PASSWORD = "a long enough secret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "csp-mesh/users";

    private final RunningPlatform platform;
    private final KeycloakAdmin admin;

    TestUsers(RunningPlatform platform) {
        this.platform = platform;
        this.admin = new KeycloakAdmin(platform.keycloak(), platform.secrets().keycloakAdmin());
    }

    /** Makes a user with this role (or none) and party, and has Keycloak mail the set-password action. */
    String add(String role, String party) {
        String email = "u" + Secrets.fresh().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "@example.com";
        ObjectNode user = JSON.createObjectNode()
                .put("username", email)
                .put("email", email)
                .put("firstName", "Uta")
                .put("lastName", "Tester")
                .put("enabled", true);
        user.putArray("requiredActions").add("UPDATE_PASSWORD");
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("party").add(party);
        attributes.putArray("roles").add("administrator");
        admin.post(USERS, user);
        String id = id(email);
        if (!role.isEmpty()) {
            JsonNode found = admin.get("csp-mesh/roles/" + role);
            admin.post(
                    USERS + "/" + id + "/role-mappings/realm",
                    JSON.createArrayNode().add(found));
        }
        admin.put(
                USERS + "/" + id + "/execute-actions-email",
                JSON.createArrayNode().add("UPDATE_PASSWORD"));
        return email;
    }

    /** Makes a user who has followed the mail and set {@link #PASSWORD}. */
    String enrolled(KeycloakLogin login, String role, String party) throws IOException, InterruptedException {
        String email = add(role, party);
        login.setPassword(mailedLink(email), PASSWORD);
        return email;
    }

    /** Ends all sessions, as an administrator does. */
    void signOut(String email) {
        admin.post(USERS + "/" + id(email) + "/logout", JSON.createObjectNode());
    }

    /** Takes the account away. */
    void disable(String email) {
        String id = id(email);
        ObjectNode user = (ObjectNode) admin.get(USERS + "/" + id);
        admin.put(USERS + "/" + id, user.put("enabled", false));
    }

    /** Takes a role away. */
    void strip(String email, String role) {
        JsonNode found = admin.get("csp-mesh/roles/" + role);
        admin.delete(
                USERS + "/" + id(email) + "/role-mappings/realm",
                JSON.createArrayNode().add(found));
    }

    /** Gives other roles within the party; none takes all away. */
    void limit(String email, String... roles) {
        String id = id(email);
        ObjectNode user = (ObjectNode) admin.get(USERS + "/" + id);
        var now = user.withObject("/attributes").putArray("roles");
        java.util.Arrays.stream(roles).forEach(now::add);
        admin.put(USERS + "/" + id, user);
    }

    private String id(String email) {
        return admin.get(USERS + "?exact=true&email=" + email)
                .path(0)
                .path("id")
                .asText();
    }

    String mailedLink(String email) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.mailbox() + "?to=" + email))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode mails =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            assertThat(mails).hasSize(1);
            return mails.path(0).path("links").path(0).asText();
        }
    }
}

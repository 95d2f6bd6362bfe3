package dev.cspmesh.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.platform.PartName;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.Secrets;
import dev.cspmesh.platform.keycloak.KeycloakAdmin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signs in at the real Keycloak with users that are made as the services make them. */
class KeycloakLoginTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USERS = "csp-mesh/users";
    private static final String PASSWORD = "a long enough secret";

    private final RunningPlatform platform = RunningPlatform.shared(Set.of(PartName.KEYCLOAK));
    private final KeycloakLogin login = new KeycloakLogin(platform.issuer());
    private final KeycloakAdmin admin =
            new KeycloakAdmin(platform.keycloak(), platform.secrets().keycloakAdmin());

    @Test
    void a_new_user_sets_the_password_from_the_mail_and_signs_in_with_party_scope_and_audiences() throws Exception {
        String email = user("aggregator", "AGG-0042");

        login.setPassword(mailedLink(email), PASSWORD);
        JsonNode claims = KeycloakLogin.claims(login.login(email, PASSWORD));

        assertThat(claims.path("party").asText()).isEqualTo("AGG-0042");
        assertThat(scopes(claims))
                .contains("aggregator")
                .doesNotContain("customer", "csp-saas", "vmware", "mesh-service");
        assertThat(audiences(claims))
                .containsExactlyInAnyOrder(
                        "partner-service",
                        "contract-service",
                        "navigator-service",
                        "billing-service",
                        "support-service");
    }

    @Test
    void a_user_without_a_role_gets_neither_scope_nor_party_nor_audience() throws Exception {
        String email = user("", "CUST-1");

        login.setPassword(mailedLink(email), PASSWORD);
        JsonNode claims = KeycloakLogin.claims(login.login(email, PASSWORD));

        assertThat(scopes(claims)).doesNotContain("aggregator", "customer", "csp-saas", "vmware", "mesh-service");
        assertThat(claims.has("party")).isFalse();
        assertThat(claims.has("aud")).isFalse();
    }

    @Test
    void a_link_works_once() throws Exception {
        String email = user("customer", "CUST-2");
        String link = mailedLink(email);
        login.setPassword(link, PASSWORD);

        assertThatThrownBy(() -> login.setPassword(link, PASSWORD)).isInstanceOf(LoginFailure.class);
    }

    @Test
    void a_short_password_is_refused_with_the_reason() throws Exception {
        String link = mailedLink(user("customer", "CUST-3"));

        assertThatThrownBy(() -> login.setPassword(link, "short"))
                .isInstanceOf(LoginFailure.class)
                .hasMessageContaining("minimum length 12");
    }

    @Test
    void a_wrong_password_is_refused() throws Exception {
        String email = user("customer", "CUST-4");
        login.setPassword(mailedLink(email), PASSWORD);

        assertThatThrownBy(() -> login.login(email, "not this one at all"))
                .isInstanceOf(LoginFailure.class)
                .hasMessageContaining("Invalid username or password");
    }

    @Test
    void an_enrolled_actor_is_remembered_with_a_password_of_its_own(@TempDir Path folder) throws Exception {
        String email = user("csp-saas", "P-1");
        Path file = folder.resolve("actors.properties");
        actors(file).enroll("csp-a", email, mailedLink(email));

        SandboxActors later = actors(file);

        assertThat(later.isEnrolled("csp-a")).isTrue();
        assertThat(later.known()).containsExactly("vmware", "csp-a");
        assertThat(later.token("csp-a")).isEqualTo(later.token("csp-a"));
        assertThat(later.token("vmware")).isNotEqualTo(later.token("csp-a"));
        assertThatThrownBy(() -> later.token("csp-z")).hasMessageContaining("no actor is called csp-z");
    }

    private SandboxActors actors(Path file) {
        return new SandboxActors(login, platform.secrets(), file, Clock.systemUTC());
    }

    /** Makes a user with this role (or none) and party, and has Keycloak mail the set-password action. */
    private String user(String role, String party) {
        String email = "u" + Secrets.fresh().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "@example.com";
        ObjectNode user = JSON.createObjectNode()
                .put("username", email)
                .put("email", email)
                .put("firstName", "Uta")
                .put("lastName", "Tester")
                .put("enabled", true);
        user.putArray("requiredActions").add("UPDATE_PASSWORD");
        user.putObject("attributes").putArray("party").add(party);
        admin.post(USERS, user);
        String id = admin.get(USERS + "?exact=true&email=" + email)
                .path(0)
                .path("id")
                .asText();
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

    private String mailedLink(String email) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.mailbox() + "?to=" + email))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode mails =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            assertThat(mails).hasSize(1);
            return mails.path(0).path("links").path(0).asText();
        }
    }

    private static List<String> scopes(JsonNode claims) {
        return List.of(claims.path("scope").asText().split(" ", -1));
    }

    private static List<String> audiences(JsonNode claims) {
        return JSON.convertValue(claims.path("aud"), new TypeReference<List<String>>() {});
    }
}

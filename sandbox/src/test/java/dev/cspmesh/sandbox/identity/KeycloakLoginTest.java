package dev.cspmesh.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Signs in at the real Keycloak with users that are made as the services make them. */
@ResourceLock(value = WalkedMesh.START, mode = ResourceAccessMode.READ)
class KeycloakLoginTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a long enough secret";

    private final RunningPlatform platform = RunningPlatform.shared(Set.of(ComponentName.KEYCLOAK));
    private final KeycloakLogin login = new KeycloakLogin(platform.issuer());
    private final TestUsers users = new TestUsers(platform);

    @Test
    void a_new_user_sets_the_password_from_the_mail_and_signs_in_with_party_scope_and_audiences() throws Exception {
        String email = users.add("aggregator", "AGG-0042");

        login.setPassword(users.mailedLink(email), PASSWORD);
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
        String email = users.add("", "CUST-1");

        login.setPassword(users.mailedLink(email), PASSWORD);
        JsonNode claims = KeycloakLogin.claims(login.login(email, PASSWORD));

        assertThat(scopes(claims)).doesNotContain("aggregator", "customer", "csp-saas", "vmware", "mesh-service");
        assertThat(claims.has("party")).isFalse();
        assertThat(claims.has("aud")).isFalse();
    }

    @Test
    void a_link_works_once() throws Exception {
        String email = users.add("customer", "CUST-2");
        String link = users.mailedLink(email);
        login.setPassword(link, PASSWORD);

        assertThatThrownBy(() -> login.setPassword(link, PASSWORD)).isInstanceOf(LoginFailure.class);
    }

    @Test
    void a_short_password_is_refused_with_the_reason() throws Exception {
        String link = users.mailedLink(users.add("customer", "CUST-3"));

        assertThatThrownBy(() -> login.setPassword(link, "short"))
                .isInstanceOf(LoginFailure.class)
                .hasMessageContaining("minimum length 12");
    }

    @Test
    void a_wrong_password_is_refused() throws Exception {
        String email = users.add("customer", "CUST-4");
        login.setPassword(users.mailedLink(email), PASSWORD);

        assertThatThrownBy(() -> login.login(email, "not this one at all"))
                .isInstanceOf(LoginFailure.class)
                .hasMessageContaining("Invalid username or password");
    }

    @Test
    void an_enrolled_actor_is_remembered_with_a_password_of_its_own(@TempDir Path folder) throws Exception {
        String email = users.add("csp-saas", "P-1");
        Path file = folder.resolve("actors.properties");
        actors(file).enroll("csp-a", email, users.mailedLink(email));

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

    private static List<String> scopes(JsonNode claims) {
        return List.of(claims.path("scope").asText().split(" ", -1));
    }

    private static List<String> audiences(JsonNode claims) {
        return JSON.convertValue(claims.path("aud"), new TypeReference<List<String>>() {});
    }
}

package dev.cspmesh.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody gets a participant scope that its role doesn't carry, whichever client and whatever it asks for. */
@ResourceLock(value = WalkedMesh.START, mode = ResourceAccessMode.READ)
class ScopeTest {
    private static final String ALL = "openid customer csp-saas aggregator vmware mesh-service";
    private static final List<String> PARTICIPANTS =
            List.of("customer", "csp-saas", "aggregator", "vmware", "mesh-service");

    private final RunningPlatform platform = RunningPlatform.shared(Set.of(ComponentName.KEYCLOAK));
    private final KeycloakLogin login = new KeycloakLogin(platform.issuer());
    private final TestUsers users = new TestUsers(platform);

    @Test
    void a_person_who_asks_for_all_scopes_gets_the_one_of_the_role() throws Exception {
        String email = users.enrolled(login, "csp-saas", "CSP-9001");

        assertThat(participants(login.login(email, TestUsers.PASSWORD, ALL))).containsExactly("csp-saas");
    }

    @ParameterizedTest
    @EnumSource(MeshService.class)
    void a_service_that_asks_for_all_scopes_gets_its_own(MeshService service) {
        String secret = platform.secrets().client(service.id());

        assertThat(participants(login.clientCredentials(service.id(), secret, ALL)))
                .containsExactly("mesh-service");
    }

    @ParameterizedTest
    @EnumSource(MeshService.class)
    void a_person_gets_nothing_through_the_client_of_a_service(MeshService service) throws Exception {
        String email = users.enrolled(login, "csp-saas", "CSP-9002");
        String secret = platform.secrets().client(service.id());

        assertThatThrownBy(() -> login.password(service.id(), secret, email, TestUsers.PASSWORD))
                .isInstanceOf(LoginFailure.class)
                .hasMessageContaining("unauthorized_client");
    }

    @Test
    void a_disabled_person_gets_no_token() throws Exception {
        String email = users.enrolled(login, "csp-saas", "CSP-9003");
        users.disable(email);

        assertThatThrownBy(() -> login.login(email, TestUsers.PASSWORD)).isInstanceOf(LoginFailure.class);
    }

    @Test
    void a_removed_role_is_gone_from_the_next_token() throws Exception {
        String email = users.enrolled(login, "csp-saas", "CSP-9004");
        users.strip(email, "csp-saas");

        Tokens tokens = login.login(email, TestUsers.PASSWORD, ALL);

        assertThat(participants(tokens)).isEmpty();
        assertThat(KeycloakLogin.claims(tokens).has("party")).isFalse();
    }

    private static List<String> participants(Tokens tokens) {
        String scope = KeycloakLogin.claims(tokens).path("scope").asText();
        return List.of(scope.split(" ", -1)).stream()
                .filter(PARTICIPANTS::contains)
                .toList();
    }
}

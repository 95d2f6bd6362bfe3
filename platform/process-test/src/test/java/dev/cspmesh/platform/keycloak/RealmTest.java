package dev.cspmesh.platform.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.component.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the realm gives to programs; what it gives to people is tested with the sandbox's sign-in. */
class RealmTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTICIPANTS = List.of("customer", "csp-saas", "aggregator", "vmware");

    private final RunningPlatform platform = RunningPlatform.shared(Set.of(ComponentName.KEYCLOAK));
    private final KeycloakAdmin admin =
            new KeycloakAdmin(platform.keycloak(), platform.secrets().keycloakAdmin());

    @Test
    void the_vmware_program_gets_its_scope_party_and_the_audience_of_every_service() throws Exception {
        JsonNode claims = claims(token(Secrets.VMWARE_CLIENT));

        assertThat(words(claims))
                .contains("vmware")
                .doesNotContain("customer", "csp-saas", "aggregator", "mesh-service");
        assertThat(claims.path("party").asText()).isEqualTo("vmware");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"administrator\"]");
        assertThat(claims.path("iss").asText()).isEqualTo(platform.issuer());
        assertThat(audiences(claims))
                .containsExactlyInAnyOrder(
                        "partner-service",
                        "contract-service",
                        "navigator-service",
                        "billing-service",
                        "support-service");
    }

    @ParameterizedTest
    @CsvSource({
        "partner-service,",
        "contract-service, partner-service",
        "navigator-service, contract-service partner-service",
        "billing-service,",
        "support-service,"
    })
    void a_service_may_call_exactly_the_services_it_needs(String client, String expected) throws Exception {
        JsonNode claims = claims(token(client));

        assertThat(words(claims)).contains("mesh-service").doesNotContainAnyElementsOf(PARTICIPANTS);
        assertThat(claims.path("party").asText()).isEqualTo(client);
        assertThat(audiences(claims))
                .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : List.of(expected.split(" ", -1)));
    }

    @ParameterizedTest
    @EnumSource
    void only_those_who_make_users_see_users(MeshService service) throws Exception {
        int status = get("/admin/realms/csp-mesh/users?max=1", token(service.id()));

        boolean makesUsers = service == MeshService.PARTNER || service == MeshService.NAVIGATOR;
        assertThat(status).isEqualTo(makesUsers ? 200 : 403);
        assertThat(get("/admin/realms/csp-mesh/clients", token(service.id()))).isEqualTo(403);
    }

    @Test
    void no_client_takes_passwords_or_hands_tokens_to_browsers_by_redirect() {
        for (JsonNode client : admin.get("csp-mesh/clients")) {
            String id = client.path("clientId").asText();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean())
                    .as(id)
                    .isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean()).as(id).isFalse();
        }
    }

    @Test
    void the_console_demands_a_proof_key() throws Exception {
        String request = "/realms/csp-mesh/protocol/openid-connect/auth?response_type=code&client_id=mesh-console"
                + "&redirect_uri=http://127.0.0.1/callback&scope=openid";

        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(platform.keycloak() + request)));

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("error=invalid_request", "code_challenge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"party", "roles"})
    void a_user_may_see_the_own_party_and_roles_but_not_change_them(String name) {
        JsonNode attributes = admin.get("csp-mesh/users/profile").path("attributes");

        JsonNode party = attributes
                .valueStream()
                .filter(attribute -> attribute.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(party.path("permissions").path("edit").toString()).isEqualTo("[\"admin\"]");
        assertThat(party.path("permissions").path("view").toString()).contains("user");
    }

    private String token(String client) throws IOException, InterruptedException {
        String grant = "grant_type=client_credentials&client_id=" + client + "&client_secret="
                + platform.secrets().client(client);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(platform.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(grant)));
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private int get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(platform.keycloak() + path))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode claims(String token) throws IOException {
        String[] parts = token.split("\\.", -1);
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }

    private static List<String> words(JsonNode claims) {
        return List.of(claims.path("scope").asText().split(" ", -1));
    }

    /** One audience stands as a text, several as a list, none not at all. */
    private static List<String> audiences(JsonNode claims) {
        List<String> audiences = new ArrayList<>();
        JsonNode audience = claims.path("aud");
        if (audience.isTextual()) {
            audiences.add(audience.asText());
        }
        audience.forEach(each -> audiences.add(each.asText()));
        return audiences;
    }
}

package dev.cspmesh.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A token is worth what Keycloak still says of its holder, however long it would last. */
@Order(2)
@ResourceLock(value = WalkedMesh.NAME, mode = ResourceAccessMode.READ)
class WithdrawnTokenTest {
    private static final Map<MeshService, String> LISTS = Map.of(
            MeshService.PARTNER, "/partners",
            MeshService.CONTRACT, "/contracts",
            MeshService.NAVIGATOR, "/terms-of-service",
            MeshService.BILLING, "/orders",
            MeshService.SUPPORT, "/requests");

    private final MeshLauncher mesh = WalkedMesh.get();
    private final KeycloakLogin login = new KeycloakLogin(mesh.platform().issuer());
    private final TestUsers users = new TestUsers(mesh.platform());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void of_a_disabled_person_is_refused() throws Exception {
        assertWithdrawnBy(users::disable);
    }

    @Test
    void of_a_person_that_lost_the_role_is_refused() throws Exception {
        assertWithdrawnBy(email -> users.strip(email, "csp-saas"));
    }

    @Test
    void of_a_person_that_was_signed_out_is_refused() throws Exception {
        assertWithdrawnBy(users::signOut);
    }

    @Test
    void that_was_taken_a_moment_ago_is_refused_soon() throws Exception {
        String email = users.enrolled(login, "csp-saas", "CSP-9005");
        String token = token(email);
        assertThat(get(MeshService.CONTRACT, token).statusCode()).isEqualTo(200);

        users.disable(email);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(MeshService.CONTRACT, token).statusCode() == 401);
    }

    @Test
    void of_a_person_that_lost_all_roles_reads_nothing_anywhere_within_seconds() throws Exception {
        String email = users.enrolled(login, "csp-saas", "CSP-9007");
        String token = token(email);
        for (MeshService service : MeshService.values()) {
            assertThat(get(service, token).statusCode()).as(service.id()).isEqualTo(200);
        }

        users.limit(email);

        for (MeshService service : MeshService.values()) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                HttpResponse<String> answer = get(service, token);
                assertThat(answer.statusCode()).as(service.id()).isEqualTo(403);
                assertThat(answer.body()).contains("role-missing");
            });
        }
    }

    @Test
    void of_a_person_that_got_another_role_counts_with_that_role_within_seconds() throws Exception {
        String email = users.enrolled(login, "csp-saas", "CSP-9008");
        String token = token(email);
        HttpRequest.Builder bills = HttpRequest.newBuilder(
                        mesh.address(MeshService.BILLING).resolve("/bills"))
                .header("Authorization", "Bearer " + token);
        assertThat(http.send(bills.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);

        users.limit(email, "support");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(http.send(bills.build(), BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(403));
        assertThat(get(MeshService.BILLING, token).statusCode()).isEqualTo(200);
    }

    private void assertWithdrawnBy(Consumer<String> change) throws Exception {
        String email = users.enrolled(login, "csp-saas", "CSP-9006");
        String taken = token(email);
        String withdrawn = token(email);
        for (MeshService service : MeshService.values()) {
            assertThat(get(service, taken).statusCode()).as(service.id()).isEqualTo(200);
        }

        change.accept(email);

        for (MeshService service : MeshService.values()) {
            HttpResponse<String> answer = get(service, withdrawn);
            assertThat(answer.statusCode()).as(service.id()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    private String token(String email) {
        return login.login(email, TestUsers.PASSWORD).access();
    }

    private HttpResponse<String> get(MeshService service, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(mesh.address(service).resolve(LISTS.get(service)))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}

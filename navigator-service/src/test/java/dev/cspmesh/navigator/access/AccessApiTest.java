package dev.cspmesh.navigator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessApiTest extends ServiceTest {

    @Inject
    KubernetesClient kubernetes;

    @Test
    void approved_access_is_bound_in_the_cluster() {
        Served at = served();
        ask(at, "FULL", "")
                .statusCode(200)
                .body("status", equalTo("REQUESTED"))
                .body("effective.level", equalTo("NONE"));

        approve(at).statusCode(200).body("status", equalTo("GRANTED")).body("effective.level", equalTo("FULL"));

        soon().until(() -> bindings(at), bound -> bound.equals(List.of("access-vmc-aws-full")));
        assertThat(kubernetes
                        .rbac()
                        .roleBindings()
                        .inNamespace("cust-" + at.customerId())
                        .withName("access-vmc-aws-full")
                        .get()
                        .getSubjects()
                        .getFirst()
                        .getName())
                .isEqualTo("provider:" + at.partnerId());
    }

    @Test
    void less_access_replaces_the_binding_and_none_removes_it() {
        Served at = served();
        ask(at, "FULL", "").statusCode(200);
        approve(at).statusCode(200);
        soon().until(() -> bindings(at), bound -> bound.equals(List.of("access-vmc-aws-full")));

        ask(at, "PARTIAL", "\"vm.read\"").statusCode(200);
        approve(at).statusCode(200);
        soon().until(() -> bindings(at), bound -> bound.equals(List.of("access-vmc-aws-partial")));

        ask(at, "NONE", "").statusCode(200);
        approve(at).statusCode(200);
        soon().until(() -> bindings(at), List::isEmpty);
    }

    @Test
    void a_binding_that_somebody_removed_comes_back() {
        Served at = served();
        ask(at, "FULL", "").statusCode(200);
        approve(at).statusCode(200);
        soon().until(() -> bindings(at), bound -> bound.equals(List.of("access-vmc-aws-full")));

        kubernetes.rbac().roleBindings().inNamespace("cust-" + at.customerId()).delete();

        soon().until(() -> bindings(at), bound -> bound.equals(List.of("access-vmc-aws-full")));
    }

    @Test
    void only_the_customer_approves() {
        Served at = served();
        ask(at, "FULL", "").statusCode(200);

        once(csp(at.partnerId())).post(at.path() + "/vmc-aws/approval").then().statusCode(403);
        once(customer(Given.customerOf(at.partnerId())))
                .post(at.path() + "/vmc-aws/approval")
                .then()
                .statusCode(404);
        csp(at.partnerId()).get(at.path()).then().body("items[0].effective.level", equalTo("NONE"));
    }

    @Test
    void both_sides_read_one_grant_and_nobody_else_does() {
        Served at = served();
        ask(at, "FULL", "").statusCode(200);
        String one = at.path() + "/vmc-aws";

        csp(at.partnerId()).get(one).then().statusCode(200).body("status", equalTo("REQUESTED"));
        customer(at.customerId()).get(one).then().statusCode(200).body("service", equalTo("vmc-aws"));
        csp(at.partnerId()).get(at.path() + "/horizon").then().statusCode(404);
        csp("CSP-1999").get(one).then().statusCode(404);
    }

    @Test
    void a_repeated_approval_gets_the_same_reply_and_another_one_is_refused() {
        Served at = served();
        ask(at, "FULL", "").statusCode(200);
        UUID key = UUID.randomUUID();
        String approval = at.path() + "/vmc-aws/approval";

        String tag = customer(at.customerId()).get(at.path() + "/vmc-aws").header("ETag");
        String first = customer(at.customerId())
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .post(approval)
                .asString();
        String second = customer(at.customerId())
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .post(approval)
                .asString();

        assertThat(second).isEqualTo(first).contains("GRANTED");
        approve(at).statusCode(409).body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void what_the_provider_changed_meanwhile_is_not_approved() {
        Served at = served();
        ask(at, "PARTIAL", "\"vm.read\"").statusCode(200);
        String read = customer(at.customerId()).get(at.path() + "/vmc-aws").header("ETag");
        ask(at, "FULL", "").statusCode(200);
        String approval = at.path() + "/vmc-aws/approval";

        once(customer(at.customerId())).post(approval).then().statusCode(428);
        once(customer(at.customerId()))
                .header("If-Match", read)
                .post(approval)
                .then()
                .statusCode(412);

        customer(at.customerId())
                .get(at.path() + "/vmc-aws")
                .then()
                .body("status", equalTo("REQUESTED"))
                .body("effective.level", equalTo("NONE"));
    }

    @Test
    void access_beyond_two_years_is_refused() {
        Served at = served();

        csp(at.partnerId())
                .body("{\"level\":\"FULL\",\"endsOn\":\"2099-01-01\"}")
                .put(at.path() + "/vmc-aws")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/access-out-of-bounds"))
                .body("errors.pointer", hasItem("#/endsOn"));
    }

    @Test
    void partial_access_without_permissions_is_refused() {
        ask(served(), "PARTIAL", "").statusCode(422).body("errors.pointer", hasItem("#/permissions"));
    }

    @Test
    void access_to_a_service_that_is_not_listed_is_refused() {
        Served at = served();

        csp(at.partnerId())
                .body("{\"level\":\"FULL\",\"endsOn\":\"%s\"}"
                        .formatted(Given.today().plusDays(30)))
                .put(at.path() + "/no-such-service")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/unknown-service"));
    }

    @Test
    void a_malformed_request_is_refused() {
        Served at = served();

        csp(at.partnerId())
                .body("{\"level\":\"SOME\",\"endsOn\":\"tomorrow\"}")
                .put(at.path() + "/vmc-aws")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        csp(at.partnerId())
                .body("{\"endsOn\":null}")
                .put(at.path() + "/vmc-aws")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/level"));
    }

    @Test
    void a_stranger_cannot_ask_for_access() {
        Served at = served();

        csp(Given.partnerId())
                .body("{\"level\":\"FULL\",\"endsOn\":\"%s\"}"
                        .formatted(Given.today().plusDays(30)))
                .put(at.path() + "/vmc-aws")
                .then()
                .statusCode(404);
        vmware().get(at.path()).then().statusCode(403);
        anyone().get(at.path()).then().statusCode(401);
    }

    @Test
    void both_sides_see_the_grant_and_what_they_may_do() {
        Served at = served();
        ask(at, "FULL", "").statusCode(200);

        customer(at.customerId())
                .get(at.path())
                .then()
                .body("items", hasSize(1))
                .body("items[0].allowedActions.action", equalTo(List.of("approveAccess")));
        csp(at.partnerId())
                .get(at.path())
                .then()
                .body("items[0].allowedActions.action", equalTo(List.of("requestAccess")));
    }

    private record Served(String partnerId, String customerId) {

        String path() {
            return "/customer-organizations/" + customerId + "/access-grants";
        }
    }

    private static Served served() {
        String partnerId = Given.onboardedPartner();
        Given.catalogue();
        return new Served(partnerId, Given.customerOf(partnerId));
    }

    private static ValidatableResponse ask(Served at, String level, String permissions) {
        return soon().until(
                        () -> csp(at.partnerId())
                                .body("{\"level\":\"%s\",\"permissions\":[%s],\"endsOn\":\"%s\"}"
                                        .formatted(
                                                level,
                                                permissions,
                                                Given.today().plusDays(30)))
                                .put(at.path() + "/vmc-aws"),
                        reply -> !reply.asString().contains("unknown-service"))
                .then();
    }

    private static ValidatableResponse approve(Served at) {
        return based(once(customer(at.customerId())), customer(at.customerId()), at.path() + "/vmc-aws")
                .post(at.path() + "/vmc-aws/approval")
                .then();
    }

    private List<String> bindings(Served at) {
        return kubernetes.rbac().roleBindings().inNamespace("cust-" + at.customerId()).list().getItems().stream()
                .map(RoleBinding::getMetadata)
                .map(metadata -> metadata.getName())
                .toList();
    }
}

package dev.cspmesh.navigator.sddc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import dev.cspmesh.navigator.cluster.CustomerNamespace;
import dev.cspmesh.navigator.cluster.SddcObject;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SddcApiTest extends ServiceTest {

    @Inject
    KubernetesClient kubernetes;

    @Test
    void a_data_center_is_provisioned_and_gets_an_endpoint() {
        Given.Served at = Given.servedCustomer();
        String id = UUID.randomUUID().toString();

        provision(at, id, at.activation(), 3).statusCode(202).body("status", equalTo("PROVISIONING"));

        var event = Topics.await("sddc.ready.v1", id).data();
        assertThat(event.path("endpoint").asText()).startsWith("https://");
        csp(at.partnerId())
                .get(at.path() + "/sddcs/" + id)
                .then()
                .body("status", equalTo("READY"))
                .body("endpoint", startsWith("https://"));
        csp(at.partnerId())
                .get(at.path() + "/sddcs/" + id + "/last-operation")
                .then()
                .statusCode(200)
                .body("state", equalTo("succeeded"));
        assertThat(reservations(at)).isEqualTo(1);
    }

    @Test
    void a_data_center_that_fails_is_taken_back_and_can_be_tried_anew() {
        Given.Served at = Given.servedCustomer();
        String activation = at.activation();
        UUID id = UUID.randomUUID();
        kubernetes.resource(doomed(at, id)).create();

        provision(at, id.toString(), activation, 3).statusCode(202);

        soon().untilAsserted(() -> csp(at.partnerId())
                .get(at.path() + "/sddcs/" + id + "/last-operation")
                .then()
                .body("state", equalTo("failed"))
                .body("description", equalTo("no capacity")));
        soon().until(() ->
                reservations(at) == 0 && kubernetes.resource(doomed(at, id)).get() == null);
        csp(at.partnerId())
                .get(at.path() + "/sddcs/" + id)
                .then()
                .body("allowedActions.action", hasItem("provisionSddc"));

        provision(at, id.toString(), activation, 3).statusCode(202);

        Topics.await("sddc.ready.v1", id.toString());
    }

    @Test
    void the_same_request_again_is_harmless_and_another_one_is_refused() {
        Given.Served at = Given.activeService().at();
        String activation = Given.activeService().id();
        String id = UUID.randomUUID().toString();
        provision(at, id, activation, 3).statusCode(202);
        Topics.await("sddc.ready.v1", id);

        provision(at, id, activation, 3).statusCode(200).body("status", equalTo("READY"));
        provision(at, id, activation, 4)
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/id-taken"));
    }

    @Test
    void a_data_center_needs_an_active_service_of_the_same_customer() {
        Given.Served at = Given.activeService().at();

        provision(at, UUID.randomUUID().toString(), UUID.randomUUID().toString(), 3)
                .statusCode(404)
                .body("type", equalTo("https://csp-mesh.example/problems/not-found"));
    }

    @Test
    void a_free_service_has_no_data_centers() {
        Given.Served at = Given.servedCustomer();
        String free = UUID.randomUUID().toString();
        at.opens("bitnami", free).statusCode(202);
        String path = at.path() + "/services/" + free;
        soon().untilAsserted(() -> csp(at.partnerId()).get(path).then().body("status", equalTo("ACTIVE")));

        csp(at.partnerId()).get(path).then().body("allowedActions.action", not(hasItem("provisionSddc")));
        provision(at, UUID.randomUUID().toString(), free, 3)
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/no-active-contract"));
    }

    @Test
    void a_foreign_data_center_answers_as_a_missing_one() {
        Given.Served at = Given.activeService().at();
        String id = UUID.randomUUID().toString();
        provision(at, id, Given.activeService().id(), 3).statusCode(202);
        String stranger = Given.partnerId();
        String missing = UUID.randomUUID().toString();
        String path = at.path() + "/sddcs/%s";

        assertThat(refusal(csp(stranger), path, id)).isEqualTo(refusal(csp(stranger), path, missing));
        assertThat(refusal(csp(stranger), path + "/last-operation", id))
                .isEqualTo(refusal(csp(stranger), path + "/last-operation", missing));
    }

    @Test
    void only_the_provider_provisions() {
        String path = "/customer-organizations/" + UUID.randomUUID() + "/sddcs/" + UUID.randomUUID();

        customer(UUID.randomUUID().toString()).body("{}").put(path).then().statusCode(403);
        vmware().get(path).then().statusCode(403);
        anyone().get(path).then().statusCode(401);
    }

    @Test
    void a_malformed_request_is_refused() {
        Given.Served at = new Given.Served(Given.partnerId(), UUID.randomUUID().toString());

        provision(at, UUID.randomUUID().toString(), UUID.randomUUID().toString(), 17)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("#/hosts"));
    }

    private static ValidatableResponse provision(Given.Served at, String id, String activation, int hosts) {
        return csp(at.partnerId())
                .body("{\"name\":\"warehouse\",\"region\":\"eu-central-1\",\"hosts\":%d,\"activationId\":\"%s\"}"
                        .formatted(hosts, activation))
                .put(at.path() + "/sddcs/" + id)
                .then();
    }

    /** The resource as navigator will want it, marked so that the platform's operator lets it fail. */
    private static SddcObject doomed(Given.Served at, UUID id) {
        SddcObject object = new SddcObject();
        object.setMetadata(new CustomerNamespace(UUID.fromString(at.customerId()), at.partnerId())
                .metadata("sddc-" + id)
                .edit()
                .addToAnnotations("navigator.cspmesh.dev/fail", "no capacity")
                .build());
        return object;
    }

    private int reservations(Given.Served at) {
        return kubernetes
                .configMaps()
                .inNamespace("cust-" + at.customerId())
                .list()
                .getItems()
                .size();
    }
}

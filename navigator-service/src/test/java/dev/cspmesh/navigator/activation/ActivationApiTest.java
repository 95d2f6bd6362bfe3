package dev.cspmesh.navigator.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import dev.cspmesh.navigator.cluster.ServiceActivationObject;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivationApiTest extends ServiceTest {

    @Inject
    KubernetesClient kubernetes;

    @Test
    void an_opened_tile_becomes_an_active_service() {
        Given.Served at = Given.servedCustomer();
        String id = UUID.randomUUID().toString();

        at.opens("vmc-aws", id)
                .statusCode(202)
                .header("Location", endsWith(at.path() + "/services/" + id + "/last-operation"))
                .header("Retry-After", "1")
                .body("status", equalTo("ACTIVATING"));

        var event = Topics.await("activation.activated.v1", id).data();
        assertThat(event.path("customerOrganizationId").asText()).isEqualTo(at.customerId());
        assertThat(event.path("contractId").asText()).isNotBlank();
        csp(at.partnerId())
                .get(at.path() + "/services/" + id)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("allowedActions.action", hasItem("provisionSddc"));
        csp(at.partnerId())
                .get(at.path() + "/services/" + id + "/last-operation")
                .then()
                .statusCode(200)
                .body("state", equalTo("succeeded"));
    }

    @Test
    void the_cluster_holds_the_customers_space_and_our_resource() {
        Given.Served at = Given.activeService().at();
        String id = Given.activeService().id();
        String namespace = "cust-" + at.customerId();

        assertThat(kubernetes
                        .namespaces()
                        .withName(namespace)
                        .get()
                        .getMetadata()
                        .getLabels())
                .containsEntry("navigator.cspmesh.dev/partner", at.partnerId());
        assertThat(kubernetes.resourceQuotas().inNamespace(namespace).list().getItems())
                .hasSize(1);
        assertThat(kubernetes.limitRanges().inNamespace(namespace).list().getItems())
                .hasSize(1);
        assertThat(kubernetes
                        .network()
                        .v1()
                        .networkPolicies()
                        .inNamespace(namespace)
                        .list()
                        .getItems())
                .hasSize(1);
        assertThat(resource(at, id).getSpec().service()).isEqualTo("vmc-aws");
    }

    @Test
    void what_is_active_is_repaired_when_it_drifts() {
        Given.Served at = Given.servedCustomer();
        String id = at.activation();

        kubernetes.resource(resource(at, id)).delete();

        soon().until(() -> kubernetes
                        .resources(ServiceActivationObject.class)
                        .inNamespace("cust-" + at.customerId())
                        .withName("activation-" + id)
                        .get()
                != null);
    }

    @Test
    void the_same_request_again_gets_the_same_answer() {
        Given.Served at = Given.activeService().at();
        String id = Given.activeService().id();

        at.opens("vmc-aws", id).statusCode(200).body("id", equalTo(id)).body("status", equalTo("ACTIVE"));
        assertThat(Topics.all("activation.activated.v1").stream()
                        .filter(seen -> seen.key().equals(id)))
                .hasSize(1);
    }

    @Test
    void the_same_identifier_for_another_service_or_customer_is_refused() {
        Given.Served at = Given.activeService().at();
        String id = Given.activeService().id();
        String other = Given.customerOf(at.partnerId());

        at.opens("bitnami", id).statusCode(409).body("type", equalTo("https://csp-mesh.example/problems/id-taken"));
        new Given.Served(at.partnerId(), other).opens("vmc-aws", id).statusCode(409);
    }

    @Test
    void an_identifier_that_another_provider_uses_behaves_like_a_free_one() {
        Given.Served other = Given.servedCustomer();
        Given.ActiveService theirs = new Given.ActiveService(other, other.activation());
        Given.Served at = Given.servedCustomer();

        at.opens("vmc-aws", theirs.id()).statusCode(202).body("partnerId", equalTo(at.partnerId()));

        csp(theirs.at().partnerId())
                .get(theirs.path())
                .then()
                .body("partnerId", equalTo(theirs.at().partnerId()));
    }

    @Test
    void a_service_without_a_contract_is_refused_and_a_free_one_is_not() {
        Given.Served at = Given.activeService().at();

        at.opens("aria-cost", UUID.randomUUID().toString())
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/no-active-contract"));
        at.opens("bitnami", UUID.randomUUID().toString()).statusCode(202);
    }

    @Test
    void a_service_that_is_not_integrated_is_refused() {
        Given.activeService()
                .at()
                .opens("horizon-cloud", UUID.randomUUID().toString())
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/service-not-integrated"));
    }

    @Test
    void a_customer_that_accepted_no_terms_is_not_served() {
        String partnerId = Given.onboardedPartner();
        Given.Served at = new Given.Served(partnerId, Given.customerOf(partnerId));
        Given.catalogue();

        soon().untilAsserted(() -> at.opens("vmc-aws", UUID.randomUUID().toString())
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/terms-not-accepted")));
    }

    @Test
    void a_foreign_activation_answers_as_a_missing_one() {
        Given.Served at = Given.activeService().at();
        String id = Given.activeService().id();
        String stranger = Given.partnerId();
        String missing = UUID.randomUUID().toString();
        String path = at.path() + "/services/%s";

        assertThat(refusal(csp(stranger), path, id)).isEqualTo(refusal(csp(stranger), path, missing));
        assertThat(refusal(csp(stranger), path + "/last-operation", id))
                .isEqualTo(refusal(csp(stranger), path + "/last-operation", missing));
        csp(stranger)
                .body("{\"service\":\"vmc-aws\"}")
                .put(path.formatted(id))
                .then()
                .statusCode(404);
    }

    @Test
    void a_customer_looks_but_does_not_open() {
        Given.Served at = Given.activeService().at();
        String id = Given.activeService().id();

        customer(at.customerId()).get(at.path() + "/services/" + id).then().statusCode(200);
        customer(at.customerId())
                .body("{\"service\":\"vmc-aws\"}")
                .put(at.path() + "/services/" + id)
                .then()
                .statusCode(403);
        vmware().get(at.path() + "/services/" + id).then().statusCode(403);
        anyone().get(at.path() + "/services/" + id).then().statusCode(401);
    }

    @Test
    void a_malformed_request_is_refused() {
        String path = "/customer-organizations/" + UUID.randomUUID() + "/services/" + UUID.randomUUID();

        csp(Given.partnerId())
                .body("{\"service\":\"No Such\"}")
                .put(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("#/service"));
        csp(Given.partnerId()).body("{}").put(path).then().statusCode(400);
    }

    private ServiceActivationObject resource(Given.Served at, String id) {
        return kubernetes
                .resources(ServiceActivationObject.class)
                .inNamespace("cust-" + at.customerId())
                .withName("activation-" + id)
                .get();
    }
}

package dev.cspmesh.navigator.customerrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerRequestApiTest extends ServiceTest {

    @Test
    void a_won_deal_becomes_a_customer_organization_with_what_is_still_missing() {
        String partner = Given.onboardedPartner();
        String request = Given.customerRequested(partner);

        String customer = accept(partner, request, "")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("allowedActions.action", contains("readCustomerOrganization"))
                .extract()
                .path("customerOrganizationId");

        csp(partner)
                .get("/customer-organizations/" + customer)
                .then()
                .body("name", equalTo("Hafen Logistik AG"))
                .body("country", equalTo("DE"));
        assertThat(Topics.await("customer.request-accepted.v1", request)
                        .data()
                        .path("customerOrganizationId")
                        .asText())
                .isEqualTo(customer);
        csp(partner)
                .get("/customer-requests/" + request + "/history")
                .then()
                .body("items.what", contains("customer.request-received", "customer.request-accepted"))
                .body("items[1].party", equalTo(partner));
        accept(partner, request, "")
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void the_registered_name_may_be_another_one_than_the_deals() {
        String partner = Given.onboardedPartner();

        String customer = accept(partner, Given.customerRequested(partner), "\"name\":\" Hafen SE \",")
                .statusCode(200)
                .extract()
                .path("customerOrganizationId");

        csp(partner).get("/customer-organizations/" + customer).then().body("name", equalTo("Hafen SE"));
    }

    @Test
    void a_rejected_request_keeps_its_reason_in_view_and_history() {
        String partner = Given.partnerId();
        String request = Given.customerRequested(partner);

        based(once(csp(partner)), csp(partner), "/customer-requests/" + request)
                .body("{\"reason\":\"It stays with its own organization.\"}")
                .post("/customer-requests/" + request + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("It stays with its own organization."))
                .body("allowedActions", empty());

        csp(partner)
                .get("/customer-requests/" + request + "/history")
                .then()
                .body("items[1].why", equalTo("It stays with its own organization."));
    }

    @Test
    void a_deal_asks_once_however_often_its_event_comes_and_whatever_was_decided() {
        String partner = Given.partnerId();
        String request = Given.customerRequested(partner);
        based(once(csp(partner)), csp(partner), "/customer-requests/" + request)
                .body("{\"reason\":\"no\"}")
                .post("/customer-requests/" + request + "/rejection")
                .then()
                .statusCode(200);

        Given.customerRequested(request, partner);
        String later = Given.customerRequested(partner);

        csp(partner).get("/customer-requests").then().body("items.id", hasItems(request, later));
        csp(partner)
                .get("/customer-requests?status=OPEN")
                .then()
                .body("items.id", contains(later))
                .body("items[0].allowedActions.action", contains("rejectCustomerRequest"));
        csp(partner).get("/customer-requests/" + request).then().body("status", equalTo("REJECTED"));
    }

    @Test
    void a_partner_without_a_provider_organization_accepts_later() {
        String partner = Given.partnerId();
        String request = Given.customerRequested(partner);

        accept(partner, request, "")
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/no-provider-organization"));
        csp(partner)
                .get("/customer-requests/" + request)
                .then()
                .body("status", equalTo("OPEN"))
                .body("allowedActions.action", contains("rejectCustomerRequest"));
    }

    @Test
    void an_acceptance_or_rejection_without_its_parts_is_refused() {
        String partner = Given.partnerId();
        String request = Given.customerRequested(partner);

        once(csp(partner))
                .body("{\"name\":\" \",\"country\":\"de\"}")
                .post("/customer-requests/" + request + "/acceptance")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("#/name", "#/country", "#/contact"));
        once(csp(partner))
                .body("{\"reason\":\" \"}")
                .post("/customer-requests/" + request + "/rejection")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/reason"));
    }

    @Test
    void a_foreign_request_answers_as_a_missing_one() {
        String request = Given.customerRequested(Given.partnerId());
        String missing = UUID.randomUUID().toString();
        String stranger = Given.partnerId();

        for (String path : new String[] {"/customer-requests/%s", "/customer-requests/%s/history"}) {
            assertThat(refusal(csp(stranger), path, request)).isEqualTo(refusal(csp(stranger), path, missing));
        }
        accept(stranger, request, "").statusCode(404);
        csp(stranger).get("/customer-requests").then().body("items", empty());
        vmware().get("/customer-requests/" + request).then().statusCode(403);
    }

    private static ValidatableResponse accept(String partner, String request, String name) {
        return based(once(csp(partner)), csp(partner), "/customer-requests/" + request)
                .body("""
                        {%s"country":"DE",
                         "contact":{"firstName":"Ada","lastName":"Berg","email":"ada.%s@hafen.example"}}
                        """.formatted(name, UUID.randomUUID()))
                .post("/customer-requests/" + request + "/acceptance")
                .then();
    }
}

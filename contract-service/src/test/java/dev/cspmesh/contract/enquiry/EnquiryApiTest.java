package dev.cspmesh.contract.enquiry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnquiryApiTest extends ServiceTest {

    private final String partner = Given.stranger();

    @Test
    void an_enquiry_is_taken_assigned_and_answered() {
        String id = ask("sd-wan")
                .statusCode(201)
                .body("status", equalTo("NEW"))
                .extract()
                .path("id");
        vmware(id, "answer", "{\"answer\": \"Soon.\"}").statusCode(409);

        vmware(id, "assignment", "{\"assignee\": \"Sales EMEA\"}")
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"));
        vmware(id, "assignment", "{\"assignee\": \"Sales DACH\"}").statusCode(200);
        vmware(id, "answer", "{\"answer\": \"We have sent you an offer.\"}").statusCode(200);
        vmware(id, "answer", "{\"answer\": \"Again.\"}").statusCode(409);

        csp(partner)
                .get("/sales-enquiries/" + id)
                .then()
                .body("status", equalTo("ANSWERED"))
                .body("assignee", equalTo("Sales DACH"))
                .body("answer", equalTo("We have sent you an offer."));
        csp(partner)
                .get("/sales-enquiries/" + id + "/history")
                .then()
                .body(
                        "items.what",
                        contains("enquiry.taken", "enquiry.assigned", "enquiry.assigned", "enquiry.answered"));
    }

    @Test
    void an_integrated_service_is_contracted_and_not_enquired_about() {
        ask("vmc-aws")
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/service-is-integrated"))
                .body("next.action", hasItem("draftContract"));
    }

    @Test
    void a_csp_sees_its_own_enquiries_and_vmware_all() {
        String id = ask("sd-wan").extract().path("id");

        csp(Given.stranger()).get("/sales-enquiries").then().body("items", hasSize(0));
        csp(Given.stranger()).get("/sales-enquiries/" + id).then().statusCode(404);
        vmware().get("/sales-enquiries?limit=200&status=NEW").then().body("items.id", hasItem(id));
    }

    @Test
    void whoever_assigns_or_answers_has_seen_who_looks_after_it_now() {
        String id = ask("sd-wan").extract().path("id");
        String shown = vmware().get("/sales-enquiries/" + id).header("ETag");
        vmware(id, "assignment", "{\"assignee\": \"Sales EMEA\"}").statusCode(200);

        once(vmware())
                .header("If-Match", shown)
                .body("{\"assignee\": \"Sales DACH\"}")
                .post("/sales-enquiries/" + id + "/assignment")
                .then()
                .statusCode(412);

        csp(partner).get("/sales-enquiries/" + id).then().body("assignee", equalTo("Sales EMEA"));
    }

    @Test
    void an_enquiry_is_found_by_its_number() {
        ask("sd-wan");
        String number = ask("sd-wan").extract().path("reference");

        vmware().get("/sales-enquiries?q=" + number).then().body("items.reference", contains(number));
        csp(partner).get("/sales-enquiries?q=" + number).then().body("items.reference", contains(number));
    }

    private ValidatableResponse ask(String service) {
        return once(csp(partner))
                .body("{\"service\": \"" + service + "\", \"question\": \"Twenty branches?\"}")
                .post("/sales-enquiries")
                .then();
    }

    private static ValidatableResponse vmware(String id, String step, String body) {
        return confirming(() -> vmware(), "/sales-enquiries/" + id)
                .body(body)
                .post("/sales-enquiries/" + id + "/" + step)
                .then();
    }
}

package dev.cspmesh.support.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.support.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpenRequestApiTest extends RequestApi {

    @Test
    void a_customers_request_goes_to_its_csp() {
        open(RequestApi::customerA1, "vmc-aws", "TECHNICAL")
                .statusCode(201)
                .header("Location", matchesPattern(".*/requests/[0-9a-f-]{36}"))
                .header("ETag", "\"0\"")
                .body("status", equalTo("acknowledged"))
                .body("level", equalTo("L1"))
                .body("desk", equalTo("CSP"))
                .body("partnerId", equalTo(Neighbours.CSP_A))
                .body("partnerName", equalTo("Nordwind Cloud GmbH"))
                .body("customerName", equalTo("Bergmann Logistik AG"))
                .body("firstResponse", equalTo("RUNNING"))
                .body("allowedActions.action", containsInAnyOrder("cancelRequest", "writeNote"));
    }

    @Test
    void a_new_request_is_told_without_customer_and_text() {
        String id = ofCustomer();

        JsonNode event = Topics.await("request.opened.v1", id).data();

        assertThat(event.path("level").asText()).isEqualTo("L1");
        assertThat(event.path("desk").asText()).isEqualTo("CSP");
        assertThat(event.path("partnerId").asText()).isEqualTo(Neighbours.CSP_A);
        assertThat(event.toString())
                .doesNotContain(Neighbours.A1.name(), Neighbours.A1.id().toString(), DESCRIPTION);
    }

    @ParameterizedTest
    @CsvSource({
        "CSP-700001, vmc-aws, TECHNICAL, GSS",
        "CSP-700008, vmc-aws, TECHNICAL, CUSTOMER_CONNECT",
        "CSP-700008, bitnami, TECHNICAL, OWN_TEAM",
        "CSP-700001, vmc-aws, BILLING, COMMERCE_PORTAL",
        "CSP-700008, partner-navigator, ONBOARDING, CUSTOMER_CONNECT"
    })
    void a_csps_request_goes_to_the_desk_that_answers_it(
            String partnerId, String product, String category, String desk) {
        open(() -> csp(partnerId), product, category)
                .statusCode(201)
                .body("level", equalTo("VENDOR"))
                .body("desk", equalTo(desk))
                .body("customerOrganizationId", nullValue())
                .body("allowedActions.action", not(hasItem("escalateRequest")));
    }

    @Test
    void a_request_without_a_search_is_refused_with_the_way_to_one() {
        once(customerA1())
                .body(form("vmc-aws", "TECHNICAL", 2, null))
                .post("/requests")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/search-first"))
                .body("errors[0].pointer", equalTo("#/searchReference"))
                .body("next[0].href", equalTo("/knowledge-base/searches"));
    }

    @Test
    void a_search_of_somebody_else_does_not_count() {
        once(customerA1())
                .body(form("vmc-aws", "TECHNICAL", 2, searched(cspA())))
                .post("/requests")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/search-first"));
    }

    @Test
    void severity_1_needs_no_search_and_is_answered_in_30_minutes() {
        Response reply =
                once(customerA1()).body(form("vmc-aws", "TECHNICAL", 1, null)).post("/requests");

        reply.then().statusCode(201);
        assertThat(Duration.between(Instant.parse(reply.path("openedAt")), Instant.parse(reply.path("dueAt"))))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void an_unknown_product_is_refused() {
        open(RequestApi::customerA1, "vmc-on-mars", "TECHNICAL")
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/unknown-product"))
                .body("errors[0].pointer", equalTo("#/product"));
    }

    @Test
    void a_customer_whose_provider_is_not_known_is_refused() {
        Neighbours.Customer stranger = new Neighbours.Customer(
                UUID.randomUUID(), Neighbours.CSP_A, "Nobody Ltd", "No", "Body", "no@body.example");

        open(() -> customer(stranger), "vmc-aws", "TECHNICAL")
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/no-provider"));
    }

    @Test
    void phone_is_open_with_a_contract_only() {
        String phone = form("vmc-aws", "TECHNICAL", 3, searched(cspB())).replace("EMAIL", "PHONE");
        once(cspB())
                .body(phone)
                .post("/requests")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/phone-not-entitled"));

        String covered = form("vmc-aws", "TECHNICAL", 3, searched(cspA())).replace("EMAIL", "PHONE");
        once(cspA()).body(covered).post("/requests").then().statusCode(201);
    }

    @Test
    void a_suspended_csp_gets_no_phone_for_a_free_product_and_goes_on_by_email() throws Exception {
        String partner = "CSP-" + UUID.randomUUID().toString().substring(0, 8);
        String event = Topics.publish("partner.suspended.v1", partner, """
                {"partnerId": "%s", "reason": "Bills are not paid", "suspendedAt": "2024-10-05T09:00:00Z"}
                """.formatted(partner));
        Neighbours.awaitRow("select 1 from inbox where event_id = $1", event);
        String email = form("bitnami", "TECHNICAL", 3, searched(as(Participant.CSP_SAAS, partner)));

        once(as(Participant.CSP_SAAS, partner))
                .body(email.replace("EMAIL", "PHONE"))
                .post("/requests")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/partner-not-active"));
        once(as(Participant.CSP_SAAS, partner))
                .body(email)
                .post("/requests")
                .then()
                .statusCode(201);
    }

    @Test
    void a_repeated_request_gets_the_same_reply_and_is_opened_once() {
        UUID key = UUID.randomUUID();
        String form = form("vmc-aws", "TECHNICAL", 3, searched(customerA1()));

        Response first = customerA1().header("Idempotency-Key", key).body(form).post("/requests");
        Response second = customerA1().header("Idempotency-Key", key).body(form).post("/requests");

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        Topics.await("request.opened.v1", first.<String>path("id"));
        assertThat(Topics.all("request.opened.v1"))
                .filteredOn(seen -> seen.key().equals(first.path("id")))
                .hasSize(1);
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused() {
        UUID key = UUID.randomUUID();
        customerA1()
                .header("Idempotency-Key", key)
                .body(form("vmc-aws", "TECHNICAL", 1, null))
                .post("/requests");

        customerA1()
                .header("Idempotency-Key", key)
                .body(form("vmc-aws", "BILLING", 1, null))
                .post("/requests")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-reused"));
    }

    @Test
    void a_request_without_a_key_is_refused() {
        customerA1()
                .body(form("vmc-aws", "TECHNICAL", 1, null))
                .post("/requests")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-missing"));
    }

    @Test
    void vmware_and_aggregators_open_no_requests() {
        once(vmware())
                .body(form("vmc-aws", "TECHNICAL", 1, null))
                .post("/requests")
                .then()
                .statusCode(403);
        once(aggregator())
                .body(form("vmc-aws", "TECHNICAL", 1, null))
                .post("/requests")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-participant"));
    }

    @Test
    void nobody_opens_a_request_without_a_token() {
        once(anyone())
                .body(form("vmc-aws", "TECHNICAL", 1, null))
                .post("/requests")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"severity\": 1', '\"severity\": 5', #/severity",
        "'\"severity\": 1', '\"severity\": 0', #/severity",
        "'\"subject\": \"SDDC hangs\"', '\"subject\": \" \"', #/subject",
        "'\"subject\": \"SDDC hangs\"', '\"subject\": \"two\\nlines\"', #/subject",
        "Since, '\\u0000', #/description",
        "TECHNICAL, GOSSIP, #/category",
        "EMAIL, PIGEON, #/contactMethod",
        "vmc-aws, ../etc, #/product",
        "null, '\"not-an-id\"', #/searchReference"
    })
    void a_form_that_breaks_a_limit_names_the_field(String good, String bad, String pointer) {
        once(customerA1())
                .body(form("vmc-aws", "TECHNICAL", 1, null).replace(good, bad))
                .post("/requests")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"))
                .body("errors.pointer", hasItem(startsWith(pointer)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"product\":", "[]", "7", "''", "null", "{\"surprise\": true}"})
    void a_body_that_is_no_form_is_refused(String body) {
        once(customerA1())
                .body(body == null ? "" : body)
                .post("/requests")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"));
    }
}

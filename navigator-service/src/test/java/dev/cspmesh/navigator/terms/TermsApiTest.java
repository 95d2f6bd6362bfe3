package dev.cspmesh.navigator.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TermsApiTest extends ServiceTest {

    private static final String TEXT = "{\"title\":\"Terms\",\"text\":\"2. We serve you better.\"}";

    @Test
    void a_partner_writes_terms_without_a_provider_organization() {
        String partnerId = Given.partnerId();

        once(csp(partnerId))
                .body(TEXT)
                .post("/terms-of-service")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/terms-of-service/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("DRAFT"))
                .body("allowedActions.action", hasItems("editTerms", "publishTerms"));
    }

    @Test
    void a_draft_is_edited_by_who_knows_its_version() {
        String partnerId = Given.partnerId();
        String id = Given.draftTerms(partnerId);

        csp(partnerId)
                .header("If-Match", "\"0\"")
                .body(TEXT)
                .put("/terms-of-service/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("text", equalTo("2. We serve you better."));
    }

    @Test
    void an_edit_that_is_based_on_an_old_version_is_refused() {
        String partnerId = Given.partnerId();
        String id = Given.draftTerms(partnerId);
        csp(partnerId).header("If-Match", "\"0\"").body(TEXT).put("/terms-of-service/" + id);

        csp(partnerId)
                .header("If-Match", "\"0\"")
                .body(TEXT)
                .put("/terms-of-service/" + id)
                .then()
                .statusCode(412)
                .body("type", equalTo("https://csp-mesh.example/problems/edited-meanwhile"));
    }

    @Test
    void an_edit_without_a_version_is_refused() {
        String partnerId = Given.partnerId();

        csp(partnerId)
                .body(TEXT)
                .put("/terms-of-service/" + Given.draftTerms(partnerId))
                .then()
                .statusCode(428);
    }

    @Test
    void publication_gives_version_and_hash() {
        String partnerId = Given.partnerId();
        String first = Given.publishedTerms(partnerId);
        String second = Given.draftTerms(partnerId);

        based(once(csp(partnerId)), csp(partnerId), "/terms-of-service/" + second)
                .post("/terms-of-service/" + second + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("version", equalTo(2))
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("allowedActions", hasSize(0));
        assertThat(Topics.await("terms.published.v1", first)
                        .data()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void published_terms_cannot_be_edited() {
        String partnerId = Given.partnerId();
        String id = Given.publishedTerms(partnerId);

        csp(partnerId)
                .header("If-Match", "\"1\"")
                .body(TEXT)
                .put("/terms-of-service/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void a_repeated_publication_gets_the_same_reply_and_another_one_is_refused() {
        String partnerId = Given.partnerId();
        String terms = "/terms-of-service/" + Given.draftTerms(partnerId);
        String publication = terms + "/publication";
        String tag = csp(partnerId).get(terms).header("ETag");
        UUID key = UUID.randomUUID();

        String first = csp(partnerId)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .post(publication)
                .asString();
        String second = csp(partnerId)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .post(publication)
                .asString();

        assertThat(second).isEqualTo(first).contains("PUBLISHED");
        based(once(csp(partnerId)), csp(partnerId), terms)
                .post(publication)
                .then()
                .statusCode(409);
    }

    @Test
    void a_draft_that_was_edited_meanwhile_is_not_published() {
        String partnerId = Given.partnerId();
        String terms = "/terms-of-service/" + Given.draftTerms(partnerId);
        String read = csp(partnerId).get(terms).header("ETag");
        csp(partnerId).header("If-Match", read).body(TEXT).put(terms).then().statusCode(200);

        once(csp(partnerId)).post(terms + "/publication").then().statusCode(428);
        once(csp(partnerId))
                .header("If-Match", read)
                .post(terms + "/publication")
                .then()
                .statusCode(412);

        csp(partnerId).get(terms).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void what_a_customer_has_accepted_is_not_offered_to_it_again() {
        String partnerId = Given.onboardedPartner();
        String customerId = Given.customerOf(partnerId);
        Given.termsAccepted(partnerId, customerId);

        customer(customerId)
                .get("/terms-of-service")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].allowedActions.size()", equalTo(0));
    }

    @Test
    void a_key_that_was_used_for_another_text_is_refused() {
        String partnerId = Given.partnerId();
        UUID key = UUID.randomUUID();
        csp(partnerId)
                .header("Idempotency-Key", key)
                .body(TEXT)
                .post("/terms-of-service")
                .then()
                .statusCode(201);

        csp(partnerId)
                .header("Idempotency-Key", key)
                .body("{\"title\":\"Terms\",\"text\":\"3.\"}")
                .post("/terms-of-service")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-reused"));
    }

    @Test
    void a_customer_sees_what_its_provider_published_and_nothing_else() {
        String partnerId = Given.onboardedPartner();
        String customerId = Given.customerOf(partnerId);
        String published = Given.publishedTerms(partnerId);
        String draft = Given.draftTerms(partnerId);
        String foreign = Given.publishedTerms(Given.partnerId());

        customer(customerId)
                .get("/terms-of-service")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(published)));
        String missing = refusal(
                customer(customerId), "/terms-of-service/%s", UUID.randomUUID().toString());
        assertThat(refusal(customer(customerId), "/terms-of-service/%s", draft)).isEqualTo(missing);
        assertThat(refusal(customer(customerId), "/terms-of-service/%s", foreign))
                .isEqualTo(missing);
    }

    @Test
    void a_customer_accepts_a_version() {
        String partnerId = Given.onboardedPartner();
        String customerId = Given.customerOf(partnerId);
        String id = Given.publishedTerms(partnerId);

        based(once(customer(customerId)), customer(customerId), "/terms-of-service/" + id)
                .body("{\"person\":\"Ada Berg\"}")
                .post("/terms-of-service/" + id + "/acceptances")
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("person", equalTo("Ada Berg"))
                .body("sha256", matchesPattern("[0-9a-f]{64}"));
        var event = Topics.await("terms.accepted.v1", id).data();
        assertThat(event.path("customerOrganizationId").asText()).isEqualTo(customerId);
        assertThat(event.has("person")).isFalse();
    }

    @Test
    void a_version_is_accepted_once() {
        String partnerId = Given.onboardedPartner();
        String customerId = Given.customerOf(partnerId);
        String terms = "/terms-of-service/" + Given.publishedTerms(partnerId);
        String acceptances = terms + "/acceptances";
        String tag = customer(customerId).get(terms).header("ETag");
        UUID key = UUID.randomUUID();
        String body = "{\"person\":\"Ada Berg\"}";

        String first = customer(customerId)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .body(body)
                .post(acceptances)
                .asString();
        String second = customer(customerId)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .body(body)
                .post(acceptances)
                .asString();

        assertThat(second).isEqualTo(first).contains("Ada Berg");
        based(once(customer(customerId)), customer(customerId), terms)
                .body(body)
                .post(acceptances)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/already-accepted"));
    }

    @Test
    void another_providers_customer_cannot_accept() {
        String customerId = Given.customerOf(Given.onboardedPartner());
        String foreign = Given.publishedTerms(Given.partnerId());

        once(customer(customerId))
                .body("{\"person\":\"Ada Berg\"}")
                .post("/terms-of-service/" + foreign + "/acceptances")
                .then()
                .statusCode(404);
    }

    @Test
    void vmware_and_aggregators_have_no_part_in_terms() {
        vmware().get("/terms-of-service").then().statusCode(403).contentType("application/problem+json");
        aggregator().get("/terms-of-service").then().statusCode(403);
        anyone().get("/terms-of-service").then().statusCode(401);
    }

    @Test
    void a_customer_cannot_write_terms() {
        once(customer(UUID.randomUUID().toString()))
                .body(TEXT)
                .post("/terms-of-service")
                .then()
                .statusCode(403);
    }

    @Test
    void a_malformed_text_is_refused() {
        once(csp(Given.partnerId()))
                .body("{\"title\":\"\"}")
                .post("/terms-of-service")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("#/title", "#/text"));
    }

    @Test
    void lists_come_in_pages() {
        String partnerId = Given.partnerId();
        Given.draftTerms(partnerId);
        String second = Given.draftTerms(partnerId);

        String link = csp(partnerId)
                .get("/terms-of-service?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .header("Link");

        String next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        csp(partnerId).get(next).then().body("items.id", equalTo(java.util.List.of(second)));
    }
}

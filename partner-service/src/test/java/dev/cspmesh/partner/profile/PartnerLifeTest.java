package dev.cspmesh.partner.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.Mailbox;
import dev.cspmesh.partner.ServiceTest;
import dev.cspmesh.partner.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner's life in the program, its administrators, and courses that lapse. */
@QuarkusTest
class PartnerLifeTest extends ServiceTest {

    @Inject
    TestClock clock;

    @BeforeEach
    void catalogue() {
        Given.catalogue();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_suspended_partner_is_not_eligible_until_it_is_reinstated() {
        String unique = Given.unique();
        String partner = Given.partner("DE", unique);

        move(partner, "suspension").statusCode(200).body("status", equalTo("SUSPENDED"));
        csp(partner)
                .get("/partners/" + partner + "/eligibility?service=aria-cost")
                .then()
                .body("missing.condition", hasItem("PARTNER_ACTIVE"));
        Mailbox.await("m" + unique + "@nordwind.example", "is suspended");
        move(partner, "suspension")
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
        move(partner, "reinstatement").statusCode(200).body("status", equalTo("ACTIVE"));
        move(partner, "departure").statusCode(200).body("status", equalTo("LEFT"));
        move(partner, "reinstatement").statusCode(409);

        csp(partner)
                .get("/partners/" + partner + "/history")
                .then()
                .body(
                        "items.what",
                        contains("partner.approved", "partner.suspended", "partner.reinstated", "partner.left"))
                .body("items.why", hasItem("a reason"));
    }

    @Test
    void a_partner_keeps_its_primary_contact_among_its_administrators() {
        String partner = Given.partner("DE");
        String first = csp(partner)
                .get("/partners/" + partner + "/people")
                .then()
                .body("items.primaryContact", contains(true))
                .extract()
                .path("items[0].id");
        String second = added(partner).statusCode(201).extract().path("id");

        remove(partner, first)
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/last-administrator"));
        csp(partner)
                .header("If-Match", Given.tag("/partners/" + partner))
                .body("{\"administratorId\": \"" + second + "\"}")
                .put("/partners/" + partner + "/primary-contact")
                .then()
                .statusCode(200);
        remove(partner, first).statusCode(204);

        csp(partner)
                .get("/partners/" + partner + "/people")
                .then()
                .body("items", hasSize(1))
                .body("items.id", contains(second))
                .body("items.primaryContact", contains(true));
        remove(partner, second).statusCode(409);
        assertThat(Topics.await("partner.administrator-removed.v1", partner)
                        .data()
                        .path("administratorId")
                        .asText())
                .isEqualTo(first);
    }

    @Test
    void a_new_administrator_gets_a_user_and_two_mails() {
        String unique = Given.unique();
        String partner = Given.partner("DE");
        String email = "ada" + unique + "@nordwind.example";

        add(partner, email).statusCode(201);

        Mailbox.await(email, "You are an administrator of " + partner);
        assertThat(Mailbox.await(email, "Update Your Account")).hasSize(2);
        add(Given.partner("DE"), email)
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/address-taken"));
    }

    @Test
    void a_course_that_lapses_is_told_before_and_ends_eligibility() {
        String unique = Given.unique();
        String partner = Given.partner("DE", unique);
        Given.choice(partner, Given.aggregatorIn("DE"));
        Given.completed(partner, "VOP-MSP");
        eligible(partner, true);

        clock.forward(Duration.ofDays(800));

        eligible(partner, false);
        assertThat(Topics.await("partner.training-expired.v1", partner)
                        .data()
                        .path("course")
                        .asText())
                .isEqualTo("VOP-MSP");
        Mailbox.await("m" + unique + "@nordwind.example", "VOP-MSP expires on");
        Mailbox.await("m" + unique + "@nordwind.example", "VOP-MSP has expired");
    }

    @Test
    void an_aggregator_that_lost_a_country_is_not_picked_there_and_stays_where_it_was_picked() {
        String aggregator = Given.aggregatorIn("DE", "AT");
        String early = Given.partner("DE");
        Given.choice(early, aggregator);
        String etag = vmware().get("/aggregators/" + aggregator).header("ETag");

        vmware().header("If-Match", etag)
                .body("{\"status\": \"ACTIVE\", \"countries\": [\"AT\"]}")
                .put("/aggregators/" + aggregator + "/authorization")
                .then()
                .statusCode(200)
                .body("countries", contains("AT"));

        assertThat(Given.choice(Given.partner("DE"), aggregator).statusCode()).isEqualTo(422);
        csp(early).get("/partners/" + early).then().body("aggregatorId", equalTo(aggregator));
        aggregator(aggregator)
                .get("/aggregators/" + aggregator + "/history")
                .then()
                .body("items.what", contains("aggregator.registered", "aggregator.changed"));
    }

    @Test
    void a_question_about_the_program_is_answered_by_mail() {
        String email = "q" + Given.unique() + "@nordwind.example";
        String reference =
                anyone().body("""
                        {"name": "Mara Lindt", "email": "%s", "country": "DE", "message": "Which level?"}
                        """.formatted(email)).post("/contact-requests").path("reference");
        String id = vmware().get("/contact-requests?limit=200&status=OPEN")
                .jsonPath()
                .getString("items.find { it.reference == '" + reference + "' }.id");

        answer(id).statusCode(200).body("status", equalTo("ANSWERED"));

        Mailbox.await(email, "Your question " + reference);
        answer(id).statusCode(409);
        vmware().get("/contact-requests/" + id + "/history")
                .then()
                .body("items.what", contains("contact.asked", "contact.answered"))
                .body("items.participant", contains("anyone", "vmware"));
        csp("CSP-1").get("/contact-requests/" + id + "/history").then().statusCode(403);
        vmware().get("/contact-requests/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void every_missing_condition_is_named_at_once() {
        String partner = Given.partner("DE");
        move(partner, "suspension").statusCode(200);

        csp(partner)
                .get("/partners/" + partner + "/eligibility?service=vmc-aws")
                .then()
                .body("missing.condition", containsInAnyOrder("PARTNER_ACTIVE", "AGGREGATOR", "TRAINING", "COMPETENCY"))
                .body("missing.step", hasItems(2, 3, 4));
    }

    private static void eligible(String partner, boolean wanted) {
        csp(partner)
                .get("/partners/" + partner + "/eligibility?service=aria-cost")
                .then()
                .body("eligible", equalTo(wanted));
    }

    private static ValidatableResponse answer(String id) {
        return Given.confirming("/contact-requests/" + id)
                .body("{\"answer\": \"The smallest.\"}")
                .post("/contact-requests/" + id + "/answer")
                .then();
    }

    private static ValidatableResponse move(String partner, String step) {
        return Given.confirming("/partners/" + partner)
                .body("{\"reason\": \"a reason\"}")
                .post("/partners/" + partner + "/" + step)
                .then();
    }

    private static ValidatableResponse added(String partner) {
        return add(partner, "a" + Given.unique() + "@nordwind.example");
    }

    private static ValidatableResponse add(String partner, String email) {
        return once(csp(partner))
                .body("""
                        {"firstName": "Ada", "lastName": "Berg", "email": "%s"}
                        """.formatted(email))
                .post("/partners/" + partner + "/people")
                .then();
    }

    private static ValidatableResponse remove(String partner, String id) {
        return csp(partner).delete("/partners/" + partner + "/people/" + id).then();
    }
}

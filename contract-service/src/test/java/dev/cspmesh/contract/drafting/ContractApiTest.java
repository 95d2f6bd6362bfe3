package dev.cspmesh.contract.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContractApiTest extends ServiceTest {

    private static String mine;
    private static String other;

    @BeforeAll
    static void partners() {
        mine = Given.partner();
        other = Given.partner();
    }

    @Test
    void a_csp_drafts_a_contract_with_its_schedule() {
        once(csp(mine))
                .body(Given.form("2024-03-21"))
                .post("/contracts")
                .then()
                .statusCode(201)
                .header("Location", containsString("/contracts/"))
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("DRAFT"))
                .body("number", containsString("CON-"))
                .body("partnerId", equalTo(mine))
                .body("aggregatorId", equalTo(Given.AGGREGATOR))
                .body("endsOn", equalTo("2025-03-20"))
                .body("billingZone", equalTo("UTC"))
                .body("monthlyCommitments", hasSize(13))
                .body("monthlyCommitments[0].month", equalTo("2024-03"))
                .body("monthlyCommitments[0].amount.amount", equalTo("3.00"))
                .body("monthlyCommitments[12].amount.amount", equalTo("7.00"))
                .body("allowedActions.action", contains("editContract", "signContract", "withdrawContract"));
    }

    @Test
    void a_csp_without_an_aggregator_is_sent_to_choose_one() {
        String stranger = Given.stranger();

        once(csp(stranger))
                .body(Given.form("2024-03-21"))
                .post("/contracts")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/no-aggregator"))
                .body("next.action", contains("listAggregators", "chooseAggregator"));
    }

    @ParameterizedTest
    @CsvSource({
        "vmc-aws, nothing, unknown-service, #/service",
        "vmc-aws, bitnami, service-is-free, #/service",
        "L10, L11, unknown-level, #/level",
        "USD, EUR, unknown-level, #/level",
        "2024-03-21, 2031-01-01, start-out-of-range, #/startsOn"
    })
    void a_form_that_breaks_a_rule_is_refused(String good, String bad, String problem, String pointer) {
        once(csp(mine))
                .body(Given.form("2024-03-21").replace(good, bad))
                .post("/contracts")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/" + problem))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_zone_that_nobody_knows_is_refused() {
        once(csp(mine))
                .body(Given.form("2024-03-21").replace("\"USD\"", "\"USD\", \"billingZone\": \"Mars/Olympus\""))
                .post("/contracts")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/billingZone"));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 0, #/termMonths",
        "12, 61, #/termMonths",
        "2024-03-21, 1999-12-31, #/startsOn",
        "2024-03-21, yesterday, #/startsOn",
        "COMMIT, GIFT, #/type",
        "L10, l-10, #/level",
        "USD, ABC, #/currency",
        "USD, XXX, #/currency",
        "USD, DEM, #/currency"
    })
    void a_form_outside_its_limits_is_refused(String good, String bad, String pointer) {
        once(csp(mine))
                .body(Given.form("2024-03-21").replace(good, bad))
                .post("/contracts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_repeated_draft_gets_the_first_reply_and_another_body_under_its_key_is_refused() {
        String key = UUID.randomUUID().toString();

        String first = csp(mine)
                .header("Idempotency-Key", key)
                .body(Given.form("2024-03-21"))
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String second = csp(mine)
                .header("Idempotency-Key", key)
                .body(Given.form("2024-03-21"))
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        csp(mine)
                .header("Idempotency-Key", key)
                .body(Given.form("2024-04-21"))
                .post("/contracts")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-reused"));
    }

    @Test
    void a_draft_is_edited_on_the_version_that_was_read() {
        String id = Given.draft(mine, "2024-03-21");
        String etag = csp(mine).get("/contracts/" + id).header("ETag");

        csp(mine)
                .header("If-Match", etag)
                .body(edit("L2500"))
                .put("/contracts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("level.code", equalTo("L2500"))
                .body("monthlyCommitments", hasSize(6));

        csp(mine)
                .header("If-Match", etag)
                .body(edit("L10K"))
                .put("/contracts/" + id)
                .then()
                .statusCode(412)
                .body("type", equalTo("https://csp-mesh.example/problems/edited-meanwhile"));
    }

    @Test
    void an_edit_that_names_no_version_is_refused() {
        csp(mine)
                .body(edit("L2500"))
                .put("/contracts/" + Given.draft(mine, "2024-03-21"))
                .then()
                .statusCode(428);
    }

    @Test
    void a_signed_contract_is_not_edited() {
        String id = Given.signed(mine, "2024-03-21");
        String etag = csp(mine).get("/contracts/" + id).header("ETag");

        csp(mine)
                .header("If-Match", etag)
                .body(edit("L2500"))
                .put("/contracts/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"))
                .body("detail", containsString("PENDING_SIGNATURE"));
    }

    @Test
    void a_foreign_contract_looks_like_a_missing_one_to_a_csp() {
        String foreign = Given.draft(other, "2024-03-21");
        String missing = UUID.randomUUID().toString();

        for (String path : List.of("/contracts/%s", "/contracts/%s/forecast")) {
            String ofForeign = csp(mine)
                    .get(path.formatted(foreign))
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            String ofMissing = csp(mine)
                    .get(path.formatted(missing))
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(ofForeign.replace(foreign, missing)).isEqualTo(ofMissing);
        }
    }

    @Test
    void a_foreign_contract_cannot_be_edited_or_moved() {
        String foreign = Given.draft(other, "2024-03-21");

        csp(mine)
                .header("If-Match", "\"0\"")
                .body(edit("L2500"))
                .put("/contracts/" + foreign)
                .then()
                .statusCode(404);
        confirming(() -> csp(mine), "/contracts/" + foreign + "/document")
                .post("/contracts/" + foreign + "/signature")
                .then()
                .statusCode(404);
        confirming(() -> csp(mine), "/contracts/" + foreign)
                .post("/contracts/" + foreign + "/withdrawal")
                .then()
                .statusCode(404);
        confirming(() -> aggregator("AGG-2"), "/contracts/" + foreign + "/document")
                .post("/contracts/" + foreign + "/countersignature")
                .then()
                .statusCode(404);
    }

    @Test
    void a_csp_lists_its_own_contracts_only() {
        String drafted = Given.draft(mine, "2024-03-21");
        String foreign = Given.draft(other, "2024-03-21");

        csp(mine)
                .get("/contracts?limit=200")
                .then()
                .statusCode(200)
                .body("items.partnerId", everyItem(equalTo(mine)))
                .body("items.id", hasItem(drafted));
        aggregator("AGG-2").get("/contracts?limit=200").then().body("items", hasSize(0));
        vmware().get("/contracts?limit=200&partnerId=" + mine).then().body("items.id", hasItem(drafted));
        vmware().get("/contracts?limit=200&partnerId=" + other).then().body("items.id", hasItem(foreign));
    }

    @Test
    void a_list_is_narrowed_to_a_state_and_a_service() {
        String partner = Given.partner();
        String drafted = Given.draft(partner, "2024-03-21");
        String signed = Given.signed(partner, "2024-03-21");

        csp(partner)
                .get("/contracts?status=PENDING_SIGNATURE&service=vmc-aws")
                .then()
                .body("items.id", hasItem(signed))
                .body("items.id", not(hasItem(drafted)));
        csp(partner).get("/contracts?service=aria-cost").then().body("items", hasSize(0));
    }

    @Test
    void a_contract_is_found_by_its_number() {
        Given.draft(mine, "2024-03-21");
        String id = Given.draft(mine, "2024-03-21");
        String number = csp(mine).get("/contracts/" + id).path("number");

        for (RequestSpecification caller : List.of(csp(mine), aggregator(Given.AGGREGATOR), vmware())) {
            caller.get("/contracts?q=" + number.toLowerCase(Locale.ROOT)).then().body("items.id", contains(id));
        }
        csp(Given.partner()).get("/contracts?q=" + number).then().body("items", hasSize(0));
    }

    @Test
    void a_page_of_contracts_links_to_the_next_one_with_its_filter() {
        String partner = Given.partner();
        Given.draft(partner, "2024-03-21");
        Given.draft(partner, "2024-03-21");

        assertThat(csp(partner).get("/contracts?status=DRAFT&limit=1").header("Link"))
                .contains("status=DRAFT")
                .contains("after=");
    }

    @ParameterizedTest
    @CsvSource({"/contracts?status=NONE", "/contracts?service=NO", "/contracts?after=x", "/contracts/x"})
    void a_request_that_cannot_be_read_is_refused(String path) {
        int status = csp(mine)
                .get(path)
                .then()
                .contentType("application/problem+json")
                .extract()
                .statusCode();

        assertThat(status).isIn(400, 404);
    }

    @Test
    void contracts_are_not_for_customers_nor_for_strangers() {
        customer("00000000-0000-7000-8000-00000000000c")
                .get("/contracts")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-participant"));
        anyone().get("/contracts").then().statusCode(401);
        once(vmware()).body(Given.form("2024-03-21")).post("/contracts").then().statusCode(403);
    }

    @Test
    void a_draft_without_a_key_is_refused() {
        csp(mine)
                .body(Given.form("2024-03-21"))
                .post("/contracts")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://csp-mesh.example/problems/idempotency-key-missing"));
    }

    private static String edit(String level) {
        return "{\"level\": \"%s\", \"termMonths\": 6, \"startsOn\": \"2024-04-01\"}".formatted(level);
    }
}

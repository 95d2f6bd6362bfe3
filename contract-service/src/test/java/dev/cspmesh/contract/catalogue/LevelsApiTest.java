package dev.cspmesh.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LevelsApiTest extends ServiceTest {

    private static final String TWO = level("S1", "100", 500) + "," + level("S2", "1000", 900);

    @Test
    void new_levels_supersede_the_old_ones_and_contracts_keep_what_they_pinned() {
        Given.sold("tanzu-mission-control", "EUR");
        publish("tanzu-mission-control", "EUR", TWO)
                .statusCode(200)
                .body("items.findAll { it.monthlyCommitment.currency == 'EUR' }.version", contains(1, 1));
        String partner = Given.partner();
        String id = once(csp(partner))
                .body("""
                        {"service": "tanzu-mission-control", "level": "S1", "type": "COMMIT", "termMonths": 12,
                         "startsOn": "2024-03-01", "currency": "EUR"}
                        """)
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        publish("tanzu-mission-control", "EUR", level("S1", "150", 600))
                .statusCode(200)
                .body("items.findAll { it.monthlyCommitment.currency == 'EUR' }.level", contains("S1"))
                .body("items.findAll { it.monthlyCommitment.currency == 'EUR' }.version", contains(2));

        csp(partner)
                .get("/contracts/" + id)
                .then()
                .body("level.version", equalTo(1))
                .body("level.monthlyCommitment.amount", equalTo("100.00"));
        assertThat(Topics.await(
                                "level.published.v1",
                                seen -> seen.data().path("version").asInt() == 2)
                        .data()
                        .path("levels"))
                .hasSize(1);
    }

    @Test
    void a_contract_takes_the_levels_of_its_first_day_and_announced_ones_leave_those_of_today() {
        Given.sold("cloud-disaster-recovery", "EUR");
        publish("cloud-disaster-recovery", "EUR", level("S1", "100", 500)).statusCode(200);
        publish("cloud-disaster-recovery", "EUR", "\"startsOn\": \"2025-01-01\",", level("S1", "200", 700))
                .statusCode(200)
                .body("items.findAll { it.monthlyCommitment.currency == 'EUR' }.version", contains(2))
                .body("items.findAll { it.monthlyCommitment.currency == 'EUR' }.startsOn", contains("2025-01-01"));
        publish("cloud-disaster-recovery", "EUR", "\"startsOn\": \"2024-06-01\",", level("S1", "150", 600))
                .statusCode(200);

        for (var day : java.util.Map.of("2024-05-31", 1, "2024-06-01", 3, "2024-12-31", 3, "2025-01-01", 2)
                .entrySet()) {
            csp("CSP-1")
                    .get("/services/cloud-disaster-recovery/levels?on=" + day.getKey())
                    .then()
                    .body("items.findAll { it.monthlyCommitment.currency == 'EUR' }.version", contains(day.getValue()));
            String id = draft(Given.partner(), "cloud-disaster-recovery", day.getKey());
            vmware().get("/contracts/" + id).then().body("level.version", equalTo(day.getValue()));
        }
        publish("cloud-disaster-recovery", "EUR", "\"startsOn\": \"2024-02-29\",", TWO)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/startsOn"));
    }

    @Test
    void a_draft_whose_level_was_replaced_cannot_be_signed_is_told_and_can_be_refreshed() {
        Given.sold("horizon-cloud", "EUR");
        publish("horizon-cloud", "EUR", level("S1", "100", 500)).statusCode(200);
        String partner = Given.partner();
        String id = draft(partner, "horizon-cloud", "2024-03-01");
        csp(partner)
                .get("/contracts/" + id)
                .then()
                .body("level.superseded", nullValue())
                .body("allowedActions.action", hasItem("signContract"))
                .body("allowedActions.action", not(hasItem("refreshContract")));

        publish("horizon-cloud", "EUR", level("S1", "100", 100)).statusCode(200);

        csp(partner)
                .get("/contracts/" + id)
                .then()
                .body("level.superseded", equalTo(true))
                .body("level.discountBasisPoints", equalTo(500))
                .body("allowedActions.action", hasItem("refreshContract"))
                .body("allowedActions.action", not(hasItem("signContract")));
        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/level-superseded"))
                .body("next[0].action", equalTo("refreshContract"));
        once(csp(partner)).post("/contracts/" + id + "/refresh").then().statusCode(428);
        confirming(() -> csp(partner), "/contracts/" + id)
                .post("/contracts/" + id + "/refresh")
                .then()
                .statusCode(200)
                .body("level.version", equalTo(2))
                .body("level.discountBasisPoints", equalTo(100))
                .body("level.superseded", nullValue());
        confirming(() -> csp(partner), "/contracts/" + id)
                .post("/contracts/" + id + "/refresh")
                .then()
                .statusCode(409);
        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(200);
    }

    @Test
    void a_draft_whose_level_is_gone_can_only_be_edited() {
        Given.sold("workspace-one", "EUR");
        publish("workspace-one", "EUR", level("S1", "100", 500)).statusCode(200);
        String partner = Given.partner();
        String id = draft(partner, "workspace-one", "2024-03-01");

        publish("workspace-one", "EUR", level("S9", "100", 100)).statusCode(200);

        csp(partner)
                .get("/contracts/" + id)
                .then()
                .body("level.superseded", equalTo(true))
                .body("allowedActions.action", not(hasItem("refreshContract")))
                .body("allowedActions.action", hasItem("editContract"));
        confirming(() -> csp(partner), "/contracts/" + id)
                .body("{\"level\": \"S9\", \"termMonths\": 12, \"startsOn\": \"2024-03-01\"}")
                .put("/contracts/" + id)
                .then()
                .statusCode(200)
                .body("level.superseded", nullValue())
                .body("allowedActions.action", hasItem("signContract"));
    }

    @Test
    void a_unit_finer_than_the_currency_is_refused() {
        confirming(() -> vmware(), "/services/aria-cost/levels")
                .body("""
                        {"currency": "JPY", "levels": [{"level": "S1", "discountBasisPoints": 0,
                          "monthlyCommitment": {"amount": "1000", "currency": "JPY"},
                          "roundingUnit": {"amount": "0.5", "currency": "JPY"}}]}
                        """)
                .put("/services/aria-cost/levels")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/levels/0/roundingUnit/amount"))
                .body("errors[0].allowed", equalTo("a multiple of 1"));
    }

    private static String draft(String partner, String service, String startsOn) {
        return once(csp(partner))
                .body("""
                        {"service": "%s", "level": "S1", "type": "COMMIT", "termMonths": 12, "startsOn": "%s",
                         "currency": "EUR"}
                        """.formatted(service, startsOn))
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void levels_are_contiguous_bands_with_growing_discounts() {
        for (String wrong : new String[] {
            level("S1", "100", 500) + "," + level("S2", "100", 900),
            level("S1", "100", 500) + "," + level("S2", "1000", 400),
            level("S1", "100", 500) + "," + level("S1", "1000", 900),
            level("S1", "0.5", 500)
        }) {
            publish("aria-cost", "EUR", wrong)
                    .statusCode(422)
                    .body("type", equalTo("https://csp-mesh.example/problems/levels-out-of-order"));
        }
        publish("aria-cost", "XXY", TWO)
                .statusCode(400)
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"));
        publish("bitnami", "EUR", TWO)
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/service-is-free"));
        once(csp("CSP-1")).body("{}").put("/services/aria-cost/levels").then().statusCode(403);
    }

    @Test
    void levels_are_in_the_currency_that_they_are_published_for() {
        publish("aria-cost", "CHF", TWO)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/levels/0/monthlyCommitment/currency"))
                .body("errors[0].allowed", equalTo("CHF"));
    }

    @Test
    void whoever_publishes_levels_has_seen_those_on_offer() {
        String body = "{\"currency\": \"EUR\", \"levels\": [" + TWO + "]}";
        String shown = vmware().get("/services/cloud-director-service/levels").header("ETag");
        vmware().body(body)
                .put("/services/cloud-director-service/levels")
                .then()
                .statusCode(428);

        publish("cloud-director-service", "EUR", TWO).statusCode(200);

        vmware().header("If-Match", shown)
                .body(body)
                .put("/services/cloud-director-service/levels")
                .then()
                .statusCode(412);
        csp("CSP-1")
                .get("/services/cloud-director-service/levels")
                .then()
                .body("items.findAll { it.monthlyCommitment.currency == 'EUR' }.version", contains(1, 1));
    }

    @Test
    void the_database_keeps_bands_on_offer_from_overlapping() throws SQLException {
        try (Connection connection = Rows.connect();
                var insert = connection.prepareStatement("""
                        insert into commit_level (service, code, currency, level_version, monthly_commitment,
                            discount_basis_points, rounding_unit, band_to)
                        values ('vmc-aws', 'LX', 'USD', 9, 15, 500, 1, 20)
                        """)) {
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("commit_level_bands");
        }
    }

    @Test
    void the_levels_of_the_source_reach_to_each_other() {
        csp("CSP-1")
                .get("/services/vmc-aws/levels")
                .then()
                .body("items.level", hasItem("L10"))
                .body("items.discountBasisPoints", contains(500, 1000, 1500, 2000, 2500));
    }

    private static String level(String code, String commitment, int discount) {
        return """
                {"level": "%s", "monthlyCommitment": {"amount": "%s", "currency": "EUR"}, "discountBasisPoints": %d,
                 "roundingUnit": {"amount": "1", "currency": "EUR"}}
                """.formatted(code, commitment, discount);
    }

    private static ValidatableResponse publish(String service, String currency, String levels) {
        return publish(service, currency, "", levels);
    }

    private static ValidatableResponse publish(String service, String currency, String more, String levels) {
        return confirming(() -> vmware(), "/services/" + service + "/levels")
                .body("{\"currency\": \"" + currency + "\", " + more + " \"levels\": [" + levels + "]}")
                .put("/services/" + service + "/levels")
                .then();
    }
}

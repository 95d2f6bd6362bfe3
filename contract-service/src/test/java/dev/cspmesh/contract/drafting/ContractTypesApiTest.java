package dev.cspmesh.contract.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTypesApiTest extends ServiceTest {

    private static final String PREPAID = """
            {"service": "vmc-aws", "level": "L10", "type": "PREPAID", "termMonths": 12, "startsOn": "2024-03-01",
             "currency": "USD", "prepayment": {"amount": {"amount": "%s", "currency": "USD"},
              "lowBalance": {"amount": "20", "currency": "USD"}}}
            """;

    @Inject
    TestClock clock;

    private final String partner = Given.partner();

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void pay_as_you_go_has_neither_term_nor_minimum_and_runs_until_it_is_terminated() {
        String id = active("""
                {"service": "vmc-aws", "type": "PAY_AS_YOU_GO", "startsOn": "2024-03-01", "currency": "USD"}
                """);

        read(id).body("monthlyCommitments", hasSize(0))
                .body("termMonths", nullValue())
                .body("endsOn", nullValue())
                .body("renewableFrom", nullValue())
                .body("level", nullValue());
        csp(partner)
                .get("/contracts/" + id + "/forecast/year")
                .then()
                .body("levels[0].level", nullValue())
                .body("explanation[0]", containsString("Paying as you go (now) costs 0.00 USD, the least"));
        var told = Topics.await("contract.activated.v1", id).data();
        assertThat(told.path("type").asText()).isEqualTo("PAY_AS_YOU_GO");
        assertThat(told.path("monthlyCommitments")).isEmpty();
        assertThat(told.has("level")).isFalse();
        once(csp(partner))
                .body(Given.reasoned("{\"kind\": \"UPGRADE\", \"level\": \"L10\"}"))
                .post("/contracts/" + id + "/change-requests")
                .then()
                .statusCode(422);
        Given.changeAgreed(partner, Given.change(partner, id, "{\"kind\": \"TERMINATE\"}"));
        clock.moveTo("2024-04-01T00:00:00Z");
        assertThat(Topics.await("contract.terminated.v1", id)
                        .data()
                        .path("remainingCommitment")
                        .path("amount")
                        .asText())
                .isEqualTo("0.00");
    }

    @Test
    void a_prepayment_covers_the_sum_of_the_minimums() {
        draft(PREPAID.formatted("119.99"))
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/prepayment-too-small"))
                .body("errors[0].allowed", equalTo("at least 120.00 USD"));
        for (String low : new String[] {"120", "130", "-1"}) {
            draft(PREPAID.formatted("120").replace("\"20\"", "\"" + low + "\""))
                    .statusCode(422)
                    .body("type", equalTo("https://csp-mesh.example/problems/low-balance-out-of-range"))
                    .body("errors[0].allowed", equalTo("0 or more and below 120.00 USD"));
        }
        draft(PREPAID.formatted("120")).statusCode(201).body("prepayment.amount.amount", equalTo("120.00"));
    }

    @Test
    void a_contract_has_prices_in_its_currency_on_its_first_day() {
        String payg = """
                {"service": "vmc-aws", "type": "PAY_AS_YOU_GO", "startsOn": "2024-03-01", "currency": "%s"}
                """;
        draft(payg.formatted("ABC")).statusCode(400).body("errors[0].pointer", equalTo("#/currency"));
        draft(payg.formatted("NOK"))
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/not-sold-in-currency"))
                .body("errors[0].pointer", equalTo("#/currency"))
                .body("errors[0].allowed", containsString("USD"));
        draft(Given.form("2024-03-01").replace("vmc-aws", "cloud-director-service"))
                .statusCode(422)
                .body("errors[0].allowed", equalTo("none yet"));
    }

    @Test
    void the_parts_of_a_contract_fit_its_type() {
        draft(PREPAID.formatted("120").replace("PREPAID", "COMMIT"))
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/parts-do-not-fit"))
                .body("errors.pointer", hasItem("#/prepayment"));
        draft(Given.form("2024-03-01").replace("COMMIT", "PAY_AS_YOU_GO")).statusCode(422);
        draft(Given.form("2024-03-01").replace("\"level\": \"L10\", ", ""))
                .statusCode(422)
                .body("errors.pointer", hasItem("#/level"));
    }

    @Test
    void a_low_balance_is_told_once_and_again_after_a_top_up() {
        String id = active(PREPAID.formatted("120"));
        report(id, "2024-03", "99.99");
        report(id, "2024-04", "0.01");

        assertThat(Topics.await("contract.balance-low.v1", id)
                        .data()
                        .path("balance")
                        .path("amount")
                        .asText())
                .isEqualTo("20.00");
        String topUp = Given.change(
                partner, id, "{\"kind\": \"TOP_UP\", \"amount\": {\"amount\": \"50\", \"currency\": \"USD\"}}");
        Given.changeAgreed(partner, topUp);
        csp(partner)
                .get("/change-requests/" + topUp)
                .then()
                .body("status", equalTo("APPLIED"))
                .body("effectiveOn", equalTo("2024-03-01"));
        Topics.await("contract.change-applied.v1", id);
        read(id).body("prepayment.amount.amount", equalTo("170.00"));
    }

    @Test
    void below_the_threshold_both_signatures_are_enough_and_a_special_price_always_asks() {
        Given.threshold("1000", "USD").statusCode(200);
        try {
            String small = countersigned(Given.form("2024-03-01"));
            read(small).body("status", equalTo("ACTIVE")).body("approvedAt", nullValue());
            String large = countersigned(Given.form("2024-03-01").replace("L10", "L2500"));
            read(large).body("status", equalTo("PENDING_APPROVAL"));
            String special = countersigned(Given.form("2024-03-01")
                    .replace("\"currency\"", "\"specialDiscountBasisPoints\": 700, \"currency\""));
            read(special).body("status", equalTo("PENDING_APPROVAL")).body("level.discountBasisPoints", equalTo(700));
            String later = countersigned(Given.form("2024-03-21"));
            read(later).body("status", equalTo("PENDING_EFFECTIVE_DATE"));
        } finally {
            Given.threshold("0", "USD").statusCode(200);
        }
    }

    @Test
    void the_document_is_the_same_each_time_and_the_signatures_name_its_hash() throws Exception {
        String id = Given.draft(partner, "2024-03-21");
        String before = document(id);
        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(200);
        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/countersignature")
                .then()
                .statusCode(200);

        String after = document(id);

        assertThat(after).isEqualTo(before).contains("2025-03", partner);
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(after.getBytes(StandardCharsets.UTF_8)));
        read(id).body("signatures.documentSha256", equalTo(java.util.List.of(hash, hash)))
                .body("signatures.party", equalTo(java.util.List.of(partner, Given.AGGREGATOR)));
        csp(partner)
                .accept("text/html")
                .get("/contracts/" + id + "/document")
                .then()
                .header("ETag", containsString(hash));
    }

    @Test
    void a_csp_chooses_which_contract_new_subscriptions_pin() {
        String first = Given.approved(partner, "2024-03-01");
        String second = Given.approved(partner, "2024-03-01");
        read(first).body("isDefault", equalTo(true));

        confirming(() -> csp(partner), "/contracts/" + second)
                .post("/contracts/" + second + "/default")
                .then()
                .statusCode(200);

        read(first).body("isDefault", equalTo(false));
        read(second).body("isDefault", equalTo(true));
        assertThat(Topics.await("contract.default-changed.v1", second)
                        .data()
                        .path("isDefault")
                        .asBoolean())
                .isTrue();
    }

    private String document(String id) {
        return csp(partner)
                .accept("text/html")
                .get("/contracts/" + id + "/document")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();
    }

    private static void report(String contract, String month, String amount) {
        Topics.publish("estimate.updated.v1", contract, """
                {"contractId": "%s", "month": "%s", "reported": {"amount": "%s", "currency": "USD"}}
                """.formatted(contract, month, amount));
    }

    private ValidatableResponse draft(String form) {
        return once(csp(partner)).body(form).post("/contracts").then();
    }

    private String countersigned(String form) {
        String id = draft(form).statusCode(201).extract().path("id");
        confirming(() -> csp(partner), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/signature")
                .then()
                .statusCode(200);
        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/countersignature")
                .then()
                .statusCode(200);
        return id;
    }

    private String active(String form) {
        String id = countersigned(form);
        confirming(() -> vmware(), "/contracts/" + id + "/document")
                .post("/contracts/" + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }

    private ValidatableResponse read(String id) {
        return csp(partner).get("/contracts/" + id).then();
    }
}

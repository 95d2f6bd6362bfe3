package dev.cspmesh.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Who changed what VMware sets for everybody: read by those who may see it. Codes here are used by no other test. */
@QuarkusTest
class HistoryApiTest extends ServiceTest {

    @Test
    void whoever_sees_commit_levels_reads_who_published_them() {
        confirming(() -> vmware(), "/services/aria-operations-for-networks/levels")
                .body("""
                        {"currency": "SEK", "levels": [{"level": "S1", "discountBasisPoints": 500,
                         "monthlyCommitment": {"amount": "100", "currency": "SEK"},
                         "roundingUnit": {"amount": "1", "currency": "SEK"}}]}
                        """)
                .put("/services/aria-operations-for-networks/levels")
                .then()
                .statusCode(200);

        csp("CSP-1")
                .get("/services/aria-operations-for-networks/levels/history")
                .then()
                .statusCode(200)
                .body("items.what", everyItem(equalTo("level.published")))
                .body("items", hasSize(1))
                .body("items[0].participant", equalTo("vmware"));
        aggregator("AGG-1").get("/services/aria-cost/levels/history").then().statusCode(200);
        customer("00000000-0000-7000-8000-00000000000c")
                .get("/services/aria-cost/levels/history")
                .then()
                .statusCode(403);
        vmware().get("/services/nothing/levels/history").then().statusCode(404);
    }

    @Test
    void whoever_moves_a_threshold_has_seen_where_it_is() {
        vmware().get("/approval-thresholds/ZAR")
                .then()
                .statusCode(200)
                .body("currency", equalTo("ZAR"))
                .body("monthlyCommitment", nullValue());
        String shown = vmware().get("/approval-thresholds/ZAR").header("ETag");
        String body = "{\"monthlyCommitment\": {\"amount\": \"5.00\", \"currency\": \"ZAR\"}}";
        vmware().body(body).put("/approval-thresholds/ZAR").then().statusCode(428);
        Given.threshold("10.00", "ZAR").statusCode(200);

        vmware().header("If-Match", shown)
                .body(body)
                .put("/approval-thresholds/ZAR")
                .then()
                .statusCode(412);

        vmware().get("/approval-thresholds/ZAR").then().body("monthlyCommitment.amount", equalTo("10.00"));
        Given.threshold("-1", "ZAR").statusCode(400);
        confirming(() -> vmware(), "/approval-thresholds/ZAR")
                .body(body.replace("\"ZAR\"", "\"USD\""))
                .put("/approval-thresholds/ZAR")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/monthlyCommitment/currency"));
    }

    @Test
    void vmware_alone_reads_who_moved_a_threshold() {
        for (String amount : new String[] {"100.00", "200.00"}) {
            Given.threshold(amount, "NZD").statusCode(200);
        }

        vmware().get("/approval-thresholds/NZD/history")
                .then()
                .body("items.what", equalTo(java.util.List.of("threshold.set", "threshold.set")))
                .body("items.party", hasItems("vmware"));
        vmware().get("/approval-thresholds/ISK/history").then().statusCode(200).body("items", empty());
        vmware().get("/approval-thresholds/nzd/history").then().statusCode(400);
        csp("CSP-1").get("/approval-thresholds/NZD/history").then().statusCode(403);
    }

    @Test
    void a_history_has_each_field_that_was_changed_before_and_after() {
        for (String amount : new String[] {"100.00", "200.00"}) {
            Given.threshold(amount, "MXN").statusCode(200);
        }
        for (String discount : new String[] {"500", "700"}) {
            confirming(() -> vmware(), "/services/aria-automation/levels")
                    .body("""
                            {"currency": "MXN", "levels": [{"level": "S1", "discountBasisPoints": %s,
                             "monthlyCommitment": {"amount": "100", "currency": "MXN"},
                             "roundingUnit": {"amount": "1", "currency": "MXN"}}]}
                            """.formatted(discount))
                    .put("/services/aria-automation/levels")
                    .then()
                    .statusCode(200);
        }
        String partner = Given.partner();
        String draft = Given.draft(partner, "2024-03-21");
        confirming(() -> csp(partner), "/contracts/" + draft)
                .body("{\"level\": \"L2500\", \"termMonths\": 24, \"startsOn\": \"2024-03-21\"}")
                .put("/contracts/" + draft)
                .then()
                .statusCode(200);

        vmware().get("/approval-thresholds/MXN/history")
                .then()
                .body("items[0].changes[0].name", equalTo("monthlyCommitment"))
                .body("items[0].changes[0].from", nullValue())
                .body("items[0].changes[0].to", equalTo("100.00 MXN"))
                .body("items[1].changes[0].from", equalTo("100.00 MXN"))
                .body("items[1].changes[0].to", equalTo("200.00 MXN"));
        vmware().get("/services/aria-automation/levels/history")
                .then()
                .body("items[1].changes.name", contains("levels/S1"))
                .body("items[1].changes[0].from", containsString("discount 500 basis points"))
                .body("items[1].changes[0].to", containsString("discount 700 basis points"));
        csp(partner)
                .get("/contracts/" + draft + "/history")
                .then()
                .body("items[0].changes", nullValue())
                .body("items[1].what", equalTo("contract.edited"))
                .body(
                        "items[1].changes.name",
                        contains("level", "monthlyCommitment", "discountBasisPoints", "termMonths"))
                .body("items[1].changes.from", contains("L10", "10.00 USD", "500", "12"))
                .body("items[1].changes.to", contains("L2500", "2500.00 USD", "1000", "24"));
    }

    @Test
    void a_change_of_a_contract_says_from_what_to_what_when_it_is_asked_and_when_it_counts() {
        String partner = Given.partner();
        String contract = Given.approved(partner, "2024-03-01");
        Given.changeAgreed(partner, Given.change(partner, contract, "{\"kind\": \"TERMINATE\"}"));

        csp(partner)
                .get("/contracts/" + contract + "/history")
                .then()
                .body("items.find { it.what == 'contract.change-requested' }.changes[0].name", equalTo("terminatesOn"))
                .body("items.find { it.what == 'contract.terminating' }.changes[0].to", equalTo("2024-03-31"));
    }
}

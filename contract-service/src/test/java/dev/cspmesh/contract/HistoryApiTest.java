package dev.cspmesh.contract;

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
}

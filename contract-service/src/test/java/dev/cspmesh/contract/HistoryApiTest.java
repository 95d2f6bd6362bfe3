package dev.cspmesh.contract;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Who changed what VMware sets for everybody: read by those who may see it. Codes here are used by no other test. */
@QuarkusTest
class HistoryApiTest extends ServiceTest {

    @Test
    void whoever_sees_commit_levels_reads_who_published_them() {
        vmware().body("""
                        {"currency": "SEK", "levels": [{"level": "S1", "monthlyCommitment": "100",
                         "discountBasisPoints": 500, "roundingUnit": "1"}]}
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
    void vmware_alone_reads_who_moved_a_threshold() {
        for (String amount : new String[] {"100.00", "200.00"}) {
            vmware().body("{\"amount\": \"" + amount + "\"}")
                    .put("/approval-thresholds/NZD")
                    .then()
                    .statusCode(200);
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

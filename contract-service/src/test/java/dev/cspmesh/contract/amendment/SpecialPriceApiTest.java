package dev.cspmesh.contract.amendment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change keeps the better of level discount and special price, and its preview says what it costs. */
@QuarkusTest
class SpecialPriceApiTest extends ServiceTest {

    @Inject
    TestClock clock;

    private final String partner = Given.partner();

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void committing_more_keeps_a_special_price_that_is_better_than_the_levels_own_and_asks_vmware() {
        String contract = special(2000);

        preview(contract, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}")
                .body("levelBefore.discountBasisPoints", equalTo(2000))
                .body("levelAfter.discountBasisPoints", equalTo(2000))
                .body("specialPrice", equalTo(true))
                .body("requiresVendorApproval", equalTo(true))
                .body("netBefore.amount", equalTo("88.00"))
                .body("netAfter.amount", equalTo("22000.00"))
                .body("months", hasSize(11))
                .body("months[0].month", equalTo("2024-04"))
                .body("months[0].listBefore.amount", equalTo("10.00"))
                .body("months[0].listAfter.amount", equalTo("2500.00"))
                .body("months[0].discountBeforeBasisPoints", equalTo(2000))
                .body("months[0].discountAfterBasisPoints", equalTo(2000))
                .body("months[0].netBefore.amount", equalTo("8.00"))
                .body("months[0].netAfter.amount", equalTo("2000.00"));
    }

    @Test
    void committing_more_takes_the_levels_own_discount_where_that_is_better() {
        preview(special(700), "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}")
                .body("levelBefore.discountBasisPoints", equalTo(700))
                .body("levelAfter.discountBasisPoints", equalTo(1000))
                .body("specialPrice", equalTo(false))
                .body("netAfter.amount", equalTo("24750.00"));
    }

    @Test
    void vmware_decides_otherwise_and_csp_and_aggregator_agree_to_that_again() {
        String contract = special(2000);
        String change = Given.changeConsented(
                partner, Given.change(partner, contract, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}"));

        confirming(() -> vmware(), "/change-requests/" + change)
                .body("{\"reason\": \"The special price was for the first level.\"}")
                .post("/change-requests/" + change + "/price")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_SIGNATURE"))
                .body("discountBasisPoints", equalTo(1000))
                .body("signatures", hasSize(0))
                .body("requiresVendorApproval", equalTo(false));
        csp(partner)
                .get("/change-requests/" + change + "/document")
                .then()
                .body("html", containsString("10.00 % discount; before that 20.00 % discount"));

        Given.changeConsented(partner, change);
        clock.moveTo("2024-04-01T00:00:00Z");

        Awaitility.await()
                .untilAsserted(() -> csp(partner)
                        .get("/contracts/" + contract)
                        .then()
                        .body("level.discountBasisPoints", equalTo(1000))
                        .body("specialPrice", equalTo(false)));
    }

    /** The old 7.00 of November cost 5 % less, the 5000.00 of the renewal 10 %. */
    @Test
    void a_renewal_counts_what_is_left_of_the_old_term_at_the_old_discount() {
        clock.moveTo("2024-09-21T09:00:00Z");
        String contract = Given.agreed(partner, draft(Given.form("2024-09-21").replace("12", "2")));
        Given.awaitStatus(contract, "PENDING_EXPIRATION");

        preview(contract, "{\"kind\": \"RENEW\", \"level\": \"L2500\", \"termMonths\": 2}")
                .body("effectiveOn", equalTo("2024-11-21"))
                .body("commitmentAfter.amount", equalTo("5007.00"))
                .body("netAfter.amount", equalTo("4506.65"))
                .body("endsOn", equalTo("2025-01-20"));
    }

    @Test
    void a_dry_run_says_what_a_downgrade_at_the_renewal_will_change_and_what_a_balance_becomes() {
        String large = Given.agreed(partner, draft(Given.form("2024-03-01").replace("L10", "L2500")));
        preview(large, "{\"kind\": \"DOWNGRADE\", \"level\": \"L10\"}")
                .body("effectiveOn", equalTo("2025-03-01"))
                .body("levelBefore.code", equalTo("L2500"))
                .body("levelAfter.code", equalTo("L10"))
                .body("levelAfter.discountBasisPoints", equalTo(500))
                .body("balance", nullValue());

        String prepaid = Given.agreed(partner, draft("""
                {"service": "vmc-aws", "level": "L10", "type": "PREPAID", "termMonths": 12, "startsOn": "2024-03-01",
                 "currency": "USD", "prepayment": {"amount": {"amount": "130", "currency": "USD"}}}"""));
        preview(prepaid, "{\"kind\": \"TOP_UP\", \"amount\": {\"amount\": \"50\", \"currency\": \"USD\"}}")
                .body("effectiveOn", equalTo("2024-03-01"))
                .body("balance.paidBefore.amount", equalTo("130.00"))
                .body("balance.balanceAfter.amount", equalTo("180.00"))
                .body("balance.uncommitted.amount", equalTo("60.00"));
    }

    private String special(int basisPoints) {
        return Given.agreed(
                partner,
                draft(Given.form("2024-03-01")
                        .replace("\"currency\"", "\"specialDiscountBasisPoints\": " + basisPoints + ", \"currency\"")));
    }

    private String draft(String form) {
        return once(csp(partner))
                .body(form)
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse preview(String contract, String change) {
        return csp(partner)
                .body(change)
                .post("/contracts/" + contract + "/change-previews")
                .then()
                .statusCode(200);
    }
}

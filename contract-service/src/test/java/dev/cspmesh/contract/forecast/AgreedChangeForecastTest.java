package dev.cspmesh.contract.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change to which all have agreed counts in what is told of the months ahead, before its month begins. */
@QuarkusTest
class AgreedChangeForecastTest extends ServiceTest {

    private String partner;
    private String contract;

    @BeforeEach
    void contract() {
        partner = Given.partner();
        contract = Given.approved(partner, "2024-03-01");
    }

    @Test
    void an_agreed_upgrade_is_committed_to_from_its_month_on_at_every_address() {
        Given.changeAgreed(
                partner,
                Given.change(
                        partner,
                        contract,
                        "{\"kind\": \"UPGRADE\", \"level\": \"L2500\", \"effectiveOn\": \"2024-05-01\"}"));

        aprilAndMay("10.00", "2500.00");
        csp(partner)
                .get("/contracts/" + contract)
                .then()
                .body("level.code", equalTo("L10"))
                .body("levels[1].from", equalTo("2024-05"))
                .body("levels[1].level.code", equalTo("L2500"));
        // Two months of L10 at 5 % and ten of L2500: 2 × 10 × 0.95 + 10 × 2500 × 0.90
        csp(partner)
                .get("/contracts/" + contract + "/forecast/year")
                .then()
                .body("levels[0].choice", equalTo("AS_CONTRACTED"))
                .body("levels[0].cost.amount", equalTo("22519.00"));
        var outlook = Topics.await(
                "contract.outlook-changed.v1",
                seen -> seen.key().equals(contract) && seen.data().has("monthlyCommitments"));
        assertThat(outlook.data().at("/monthlyCommitments/2/month").asText()).isEqualTo("2024-05");
        assertThat(outlook.data().at("/monthlyCommitments/2/amount/amount").asText())
                .isEqualTo("2500.00");
    }

    @Test
    void a_withdrawn_upgrade_counts_no_more() {
        String change = Given.changeAgreed(
                partner, Given.change(partner, contract, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}"));
        aprilAndMay("2500.00", "2500.00");
        Topics.await(
                "contract.outlook-changed.v1",
                seen -> seen.key().equals(contract) && seen.data().has("monthlyCommitments"));

        confirming(() -> csp(partner), "/change-requests/" + change)
                .post("/change-requests/" + change + "/withdrawal")
                .then()
                .statusCode(200);

        aprilAndMay("10.00", "10.00");
        assertThat(Topics.all("contract.outlook-changed.v1").stream()
                        .filter(seen -> seen.key().equals(contract))
                        .count())
                .isPositive();
        Topics.await(
                "contract.change-withdrawn.v1",
                seen -> seen.data().path("contractId").asText().equals(contract));
    }

    /** What is asked for and not agreed to is nobody's commitment. */
    @Test
    void an_upgrade_that_is_only_signed_does_not_count() {
        Given.changeSigned(partner, Given.change(partner, contract, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}"));

        aprilAndMay("10.00", "10.00");
    }

    private void aprilAndMay(String april, String may) {
        csp(partner)
                .get("/contracts/" + contract + "/forecast?month=2024-04")
                .then()
                .body("commitment.amount", equalTo(april));
        csp(partner)
                .get("/contracts/" + contract + "/forecast?month=2024-05")
                .then()
                .body("commitment.amount", equalTo(may));
        csp(partner)
                .get("/contracts/" + contract + "/forecast/year")
                .then()
                .body("months[1].commitment.amount", equalTo(april))
                .body("months[2].commitment.amount", equalTo(may));
        csp(partner)
                .get("/contracts/" + contract)
                .then()
                .body("monthlyCommitments[1].amount.amount", equalTo(april))
                .body("monthlyCommitments[2].amount.amount", equalTo(may));
    }
}

package dev.cspmesh.navigator.projection.contract;

import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contracts change and end; what runs under them goes on. */
@QuarkusTest
class ContractEndTest extends ServiceTest {

    @Test
    void under_a_contract_that_ended_nothing_new_is_made_and_what_runs_goes_on() {
        Given.Served at = Given.servedCustomer();
        String activation = at.activation();
        String running = at.path() + "/services/" + activation;
        String contract = csp(at.partnerId()).get(running).path("contractId");

        Topics.publish("contract.terminated.v1", contract, """
                {"contractId":"%s","number":"C-1","partnerId":"%s","aggregatorId":"AGG-1001","service":"vmc-aws",
                 "terminatedOn":"%s","remainingCommitment":{"amount":"0.00","currency":"USD"},"remainingBilled":false,
                 "terminatedAt":"2024-09-01T00:00:00Z"}
                """.formatted(
                        contract, at.partnerId(), Given.today().minusDays(1)));

        soon().untilAsserted(() -> at.opens("vmc-aws", UUID.randomUUID().toString())
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/no-active-contract")));
        provision(at, activation).body("type", equalTo("https://csp-mesh.example/problems/no-active-contract"));
        csp(at.partnerId()).get(running).then().body("status", equalTo("ACTIVE"));
        at.opens("vmc-aws", activation).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void a_contract_that_was_renewed_covers_its_new_days() {
        Given.Served at = Given.servedCustomer();
        String first = Given.contractActivated(at.partnerId(), "aria-cost");
        soon().until(() ->
                at.opens("aria-cost", UUID.randomUUID().toString()).extract().statusCode() == 202);

        changed(first, at.partnerId(), Given.today().minusDays(1), "2024-09-01T00:00:00Z");
        soon().until(() ->
                at.opens("aria-cost", UUID.randomUUID().toString()).extract().statusCode() == 422);
        changed(first, at.partnerId(), Given.today().plusDays(100), "2024-09-02T00:00:00Z");

        soon().until(() ->
                at.opens("aria-cost", UUID.randomUUID().toString()).extract().statusCode() == 202);
    }

    @Test
    void new_services_are_pinned_to_the_contract_that_became_the_default() {
        Given.Served at = Given.servedCustomer();
        String first = csp(at.partnerId())
                .get(at.path() + "/services/" + at.activation())
                .path("contractId");
        String second = Given.contractActivated(at.partnerId(), "vmc-aws");

        preferred(first, at.partnerId(), false);
        preferred(second, at.partnerId(), true);

        soon().untilAsserted(() -> at.opens("vmc-aws", UUID.randomUUID().toString())
                .statusCode(202)
                .body("contractId", equalTo(second)));
    }

    private static io.restassured.response.ValidatableResponse provision(Given.Served at, String activation) {
        return csp(at.partnerId())
                .body("""
                        {"name":"warehouse","region":"eu-central-1","hosts":3,"activationId":"%s"}
                        """.formatted(activation))
                .put(at.path() + "/sddcs/" + UUID.randomUUID())
                .then()
                .statusCode(422);
    }

    private static void preferred(String contract, String partner, boolean now) {
        Topics.publish("contract.default-changed.v1", contract, """
                {"contractId":"%s","number":"C-1","partnerId":"%s","aggregatorId":"AGG-1001","service":"vmc-aws",
                 "isDefault":%s,"changedAt":"2024-09-01T00:00:00Z"}
                """.formatted(contract, partner, now));
    }

    private static void changed(String contract, String partner, LocalDate endsOn, String at) {
        Topics.publish("contract.changed.v1", contract, """
                {"contractId":"%s","number":"C-1","partnerId":"%s","aggregatorId":"AGG-1001","service":"aria-cost",
                 "startsOn":"%s","endsOn":"%s","monthlyCommitments":[],"effectiveOn":"2024-09-01","changedAt":"%s"}
                """.formatted(
                        contract, partner, Given.today().minusDays(30), endsOn, at));
    }
}

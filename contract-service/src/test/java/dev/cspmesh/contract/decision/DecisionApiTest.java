package dev.cspmesh.contract.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What waits for a signature, a countersignature, a consent or an approval: with names and money in one list. */
@QuarkusTest
class DecisionApiTest extends ServiceTest {

    @Test
    void the_program_office_sees_contracts_and_amendments_that_wait_for_it_with_names_and_money() {
        String partner = named(Given.partner(), "Nordwind Cloud GmbH");
        String contract = Given.countersigned(partner, "2024-03-21");
        String running = Given.approved(partner, "2024-03-01");
        String upgrade = Given.changeConsented(
                partner, Given.change(partner, running, "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}"));

        vmware().get("/pending-decisions?partnerId=" + partner + "&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.id", contains(contract, upgrade))
                .body("items.kind", contains("CONTRACT", "UPGRADE"))
                .body("items.waitsFor", everyItem(equalTo("VMWARE")))
                .body("items.partnerName", everyItem(equalTo("Nordwind Cloud GmbH")))
                .body("items.aggregatorId", everyItem(equalTo(Given.AGGREGATOR)))
                .body("items.service", everyItem(equalTo("vmc-aws")))
                .body("items[0].level.code", equalTo("L10"))
                .body("items[0].level.monthlyCommitment.amount", equalTo("10.00"))
                .body("items[0].level.discountBasisPoints", equalTo(500))
                .body("items[0].specialPrice", equalTo(false))
                .body("items[0].totalCommitment.amount", equalTo("120.00"))
                .body("items[0].netCommitment.amount", equalTo("114.00"))
                .body("items[0].dueOn", equalTo("2024-03-21"))
                .body("items[0].changeRequestId", nullValue())
                .body(
                        "items[0].allowedActions.action",
                        hasItems("approveContract", "rejectContract", "readContractDocument"))
                .body("items[1].contractId", equalTo(running))
                .body("items[1].changeRequestId", equalTo(upgrade))
                .body("items[1].totalCommitment.amount", equalTo("27500.00"))
                .body("items[1].netCommitment.amount", equalTo("24750.00"))
                .body("items[1].dueOn", equalTo("2024-03-31"))
                .body(
                        "items[1].allowedActions.action",
                        hasItems("approveChange", "setChangePrice", "readChangeDocument"));
    }

    @Test
    void the_money_is_that_of_the_dry_run() {
        String partner = Given.partner();
        String contract = Given.approved(partner, "2024-03-01");
        String upgrade = "{\"kind\": \"UPGRADE\", \"level\": \"L10K\"}";
        var preview = csp(partner)
                .body(Given.reasoned(upgrade))
                .post("/contracts/" + contract + "/change-previews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Given.change(partner, contract, upgrade);

        csp(partner)
                .get("/pending-decisions")
                .then()
                .body("items[0].totalCommitment.amount", equalTo(preview.getString("commitmentAfter.amount")))
                .body("items[0].netCommitment.amount", equalTo(preview.getString("netAfter.amount")));
    }

    @Test
    void whose_turn_it_is_moves_on_from_the_csp_to_the_aggregator_to_vmware() {
        String partner = Given.partner();
        String draft = Given.draft(partner, "2024-03-21");
        String signed = Given.signed(partner, "2024-03-21");

        csp(partner).get("/pending-decisions").then().body("items.id", contains(draft));
        aggregator(Given.AGGREGATOR)
                .get("/pending-decisions?partnerId=" + partner)
                .then()
                .body("items.id", contains(signed))
                .body("items[0].allowedActions.action", hasItem("countersignContract"));
        vmware().get("/pending-decisions?partnerId=" + partner).then().body("items", empty());
        vmware().get("/pending-decisions?waitsFor=CSP,AGGREGATOR&partnerId=" + partner)
                .then()
                .body("items.waitsFor", containsInAnyOrder("CSP", "AGGREGATOR"))
                .body("items[1].allowedActions.action", not(hasItem("countersignContract")));
    }

    @Test
    void the_list_is_filtered_sorted_and_searched() {
        String first = named(Given.partner(), "Zeta Cloud Ltd");
        String second = named(Given.partner(), "Alpha Cloud Ltd");
        String late = Given.countersigned(first, "2024-04-01");
        String soon = Given.countersigned(second, "2024-03-21");

        pending("q=zeta").body("items.id", contains(late));
        pending("q=Cloud Ltd&sort=partnerName").body("items.id", contains(soon, late));
        pending("q=Cloud Ltd&sort=-dueOn").body("items.id", contains(late, soon));
        pending("q=Cloud Ltd&dueBefore=2024-04-01").body("items.id", contains(soon));
        pending("q=Cloud Ltd&kind=UPGRADE").body("items", empty());
        pending("q=Cloud Ltd&limit=1").body("items", hasSize(1));
        pending("q=Cloud Ltd&service=sd-wan").body("items", empty());
        vmware().get("/pending-decisions?waitsFor=NOBODY").then().statusCode(400);
        customer("00000000-0000-7000-8000-00000000000c")
                .get("/pending-decisions")
                .then()
                .statusCode(403);
        aggregator("AGG-1999").get("/pending-decisions").then().body("items", empty());
        vmware().get("/pending-decisions?count=true").then().body("total", greaterThanOrEqualTo(2));
    }

    @Test
    void contracts_and_changes_name_the_parties_beside_their_ids() {
        String partner = named(Given.partner(), "Südwind Cloud AG");
        String contract = Given.approved(partner, "2024-03-01");
        String change = Given.change(partner, contract, "{\"kind\": \"TERMINATE\"}");

        vmware().get("/contracts/" + contract).then().body("partnerName", equalTo("Südwind Cloud AG"));
        vmware().get("/contracts?partnerId=" + partner).then().body("items.partnerName", contains("Südwind Cloud AG"));
        vmware().get("/change-requests/" + change).then().body("partnerName", equalTo("Südwind Cloud AG"));
        vmware().get("/contracts/" + Given.draft(Given.partner(), "2024-03-21"))
                .then()
                .body("partnerName", nullValue());
    }

    private static ValidatableResponse pending(String query) {
        return vmware().get("/pending-decisions?" + query).then().statusCode(200);
    }

    private static String named(String partner, String name) {
        Topics.publish("partner.approved.v1", partner, """
                {"partnerId": "%s", "legalName": "%s", "address": "Hafenstraße 1, Hamburg"}
                """.formatted(partner, name));
        Awaitility.await().until(() -> Rows.count("company_projection", "party_id", partner) == 1);
        return partner;
    }
}

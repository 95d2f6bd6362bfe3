package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;

/** Deals in every state. */
public final class OpportunityWalk extends ServiceTest {

    private OpportunityWalk() {}

    public static WalkedAggregate aggregate() {
        WalkedAggregate deals = WalkedAggregate.of(OpportunityLifeCycle.TABLE, "/opportunities/{id}")
                .caller("csp-saas", deal -> csp(deal.get("partner")))
                .body("moveOpportunity", deal -> Deals.request(OpportunityStatus.LOST))
                .body("editOpportunity", deal -> """
                        {"customerName": "Hafen Logistik AG", "startsOn": "2024-04-01", "probabilityPercent": 80,
                         "expectedMonthlyMsrp": {"amount": "1800.00", "currency": "USD"}}
                        """);
        for (OpportunityStatus status : OpportunityStatus.values()) {
            deals.state(status, () -> in(status));
        }
        return deals;
    }

    private static WalkedObject in(OpportunityStatus status) {
        String partner = Given.partner();
        String id = once(csp(partner))
                .body("""
                        {"customerName": "Hafen Logistik AG", "service": "vmc-aws", "startsOn": "2024-03-11",
                         "probabilityPercent": 60, "expectedMonthlyMsrp": {"amount": "1500.50", "currency": "USD"}}
                        """)
                .post("/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Deals.way(status)
                .forEach(stage -> confirming(() -> csp(partner), "/opportunities/" + id)
                        .body(Deals.request(stage))
                        .put("/opportunities/" + id + "/stage")
                        .then()
                        .statusCode(200));
        return WalkedObject.of(id).with("partner", partner);
    }
}

package dev.cspmesh.contract;

import dev.cspmesh.contract.change.ChangeWalk;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.ContractStatus;
import dev.cspmesh.contract.enquiry.EnquiryWalk;
import dev.cspmesh.contract.pipeline.OpportunityWalk;
import dev.cspmesh.contract.pricebook.draft.DraftWalk;
import dev.cspmesh.kit.test.lifecycle.AllowedActionsWalk;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** In every state of every aggregate what is offered is taken, and what is not offered is refused. */
@QuarkusTest
class AllowedActionsTest extends ServiceTest implements AllowedActionsWalk {

    @Inject
    TestClock clock;

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Override
    public List<WalkedAggregate> aggregates() {
        return List.of(
                contracts(),
                ChangeWalk.of(clock),
                OpportunityWalk.aggregate(),
                EnquiryWalk.aggregate(),
                DraftWalk.aggregate());
    }

    private WalkedAggregate contracts() {
        return WalkedAggregate.of(ContractLifeCycle.TABLE, "/contracts/{id}")
                .state(ContractStatus.DRAFT, () -> of(Given.partner(), Given::draft, "2024-03-21"))
                .state(ContractStatus.PENDING_SIGNATURE, () -> of(Given.partner(), Given::signed, "2024-03-21"))
                .state(ContractStatus.PENDING_APPROVAL, () -> of(Given.partner(), Given::countersigned, "2024-03-21"))
                .state(ContractStatus.PENDING_EFFECTIVE_DATE, () -> of(Given.partner(), Given::approved, "2024-03-21"))
                .state(ContractStatus.ACTIVE, () -> of(Given.partner(), Given::approved, "2024-03-01"))
                .state(ContractStatus.PENDING_EXPIRATION, () -> ending("2024-03-01", "PENDING_EXPIRATION"))
                .state(ContractStatus.EXPIRED, this::expired)
                .state(ContractStatus.PENDING_TERMINATION, AllowedActionsTest::terminating)
                .state(ContractStatus.TERMINATED, this::terminated)
                .state(ContractStatus.REJECTED, AllowedActionsTest::rejected)
                .state(ContractStatus.WITHDRAWN, AllowedActionsTest::withdrawn)
                .caller("csp-saas", contract -> csp(contract.get("partner")))
                .caller("aggregator", contract -> aggregator(Given.AGGREGATOR))
                .caller("vmware", contract -> vmware())
                .confirms("signContract", "/contracts/{id}/document")
                .confirms("countersignContract", "/contracts/{id}/document")
                .confirms("approveContract", "/contracts/{id}/document")
                .body("sendContractBack", contract -> "{\"remark\": \"Start on the first, please.\"}")
                .body(
                        "backDateContract",
                        contract -> "{\"startsOn\": \"2024-01-15\", \"reason\": \"Signed on paper.\"}")
                .body("editContract", contract -> """
                        {"level": "L2500", "termMonths": 24, "startsOn": "2024-03-21"}""")
                .body("rejectContract", contract -> "{\"reason\": \"Too early.\"}")
                .body("endContract", contract -> """
                        {"reasonCode": "DELINQUENT", "reason": "Three months are not paid."}""")
                .body(
                        "requestChange",
                        contract ->
                                "{\"kind\": \"UPGRADE\", \"level\": \"L2500\", \"reason\": \"Three new customers.\"}");
    }

    /** How a contract of a partner gets into a state. */
    private interface Way {
        String lead(String partner, String startsOn);
    }

    private static WalkedObject of(String partner, Way way, String startsOn) {
        return WalkedObject.of(way.lead(partner, startsOn)).with("partner", partner);
    }

    /** A contract of two months: in its renewal window from its first day on. */
    private static WalkedObject ending(String startsOn, String status) {
        WalkedObject contract = of(Given.partner(), Given::shortTerm, startsOn);
        Given.awaitStatus(contract.get("id"), status);
        return contract;
    }

    private WalkedObject expired() {
        WalkedObject contract = ending("2024-03-01", "PENDING_EXPIRATION");
        clock.moveTo("2024-05-01T00:00:00Z");
        Given.awaitStatus(contract.get("id"), "EXPIRED");
        clock.reset();
        return contract;
    }

    private static WalkedObject terminating() {
        WalkedObject contract = of(Given.partner(), Given::approved, "2024-03-01");
        String partner = contract.get("partner");
        Given.changeAgreed(partner, Given.change(partner, contract.get("id"), "{\"kind\": \"TERMINATE\"}"));
        return contract;
    }

    private WalkedObject terminated() {
        WalkedObject contract = terminating();
        clock.moveTo("2024-04-01T00:00:00Z");
        Given.awaitStatus(contract.get("id"), "TERMINATED");
        clock.reset();
        return contract;
    }

    private static WalkedObject rejected() {
        WalkedObject contract = of(Given.partner(), Given::signed, "2024-03-21");
        confirming(() -> aggregator(Given.AGGREGATOR), "/contracts/" + contract.get("id"))
                .body("{\"reason\": \"Too early.\"}")
                .post("/contracts/" + contract.get("id") + "/rejection")
                .then()
                .statusCode(200);
        return contract;
    }

    private static WalkedObject withdrawn() {
        WalkedObject contract = of(Given.partner(), Given::draft, "2024-03-21");
        confirming(() -> csp(contract.get("partner")), "/contracts/" + contract.get("id"))
                .post("/contracts/" + contract.get("id") + "/withdrawal")
                .then()
                .statusCode(200);
        return contract;
    }
}

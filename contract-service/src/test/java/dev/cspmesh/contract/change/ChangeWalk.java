package dev.cspmesh.contract.change;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;
import org.awaitility.Awaitility;

/** Change requests in every state. */
public final class ChangeWalk extends ServiceTest {

    private static final String UPGRADE = "{\"kind\": \"UPGRADE\", \"level\": \"L2500\"}";

    private static final String CONTACT = """
            {"kind": "AMEND_CONTACTS", "contact":
              {"firstName": "Mara", "lastName": "Lindt", "email": "mara@nordwind.example", "phone": "+49 30 1"}}""";
    private static final String DOCUMENT = "/change-requests/{id}/document";

    private ChangeWalk() {}

    public static WalkedAggregate of(TestClock clock) {
        return WalkedAggregate.of(ChangeLifeCycle.TABLE, "/change-requests/{id}")
                .state(ChangeStatus.PENDING_SIGNATURE, () -> asked(Given.partner(), UPGRADE))
                .state(ChangeStatus.PENDING_CONSENT, () -> signed(asked(Given.partner(), UPGRADE)))
                .state(ChangeStatus.PENDING_APPROVAL, () -> consented(asked(Given.partner(), UPGRADE)))
                .state(ChangeStatus.SCHEDULED, () -> agreed(asked(Given.partner(), UPGRADE)))
                .state(ChangeStatus.APPLIED, () -> asked(Given.partner(), CONTACT))
                .state(ChangeStatus.REJECTED, () -> rejected(consented(asked(Given.partner(), UPGRADE))))
                .state(ChangeStatus.WITHDRAWN, () -> withdrawn(asked(Given.partner(), UPGRADE)))
                .state(ChangeStatus.LAPSED, () -> lapsed(Given.partner(), clock))
                .caller("csp-saas", request -> csp(request.get("partner")))
                .caller("aggregator", request -> aggregator(Given.AGGREGATOR))
                .caller("vmware", request -> vmware())
                .confirms("signChange", DOCUMENT)
                .confirms("consentToChange", DOCUMENT)
                .confirms("approveChange", DOCUMENT)
                .body("rejectChange", request -> "{\"reason\": \"Too early.\"}")
                .body("setChangePrice", request -> "{\"reason\": \"The first year only.\"}");
    }

    private static WalkedObject asked(String partner, String change) {
        return asked(partner, Given.approved(partner, "2024-03-01"), change);
    }

    private static WalkedObject asked(String partner, String contract, String change) {
        return WalkedObject.of(Given.change(partner, contract, change)).with("partner", partner);
    }

    private static WalkedObject signed(WalkedObject request) {
        Given.changeSigned(request.get("partner"), request.get("id"));
        return request;
    }

    private static WalkedObject consented(WalkedObject request) {
        Given.changeConsented(request.get("partner"), request.get("id"));
        return request;
    }

    private static WalkedObject agreed(WalkedObject request) {
        Given.changeAgreed(request.get("partner"), request.get("id"));
        return request;
    }

    private static WalkedObject rejected(WalkedObject request) {
        String path = "/change-requests/" + request.get("id");
        confirming(() -> vmware(), path)
                .body("{\"reason\": \"Too early.\"}")
                .post(path + "/rejection")
                .then()
                .statusCode(200);
        return request;
    }

    private static WalkedObject withdrawn(WalkedObject request) {
        confirming(() -> csp(request.get("partner")), "/change-requests/" + request.get("id"))
                .post("/change-requests/" + request.get("id") + "/withdrawal")
                .then()
                .statusCode(200);
        return request;
    }

    /** The contract ends while its renewal waits for VMware. */
    private static WalkedObject lapsed(String partner, TestClock clock) {
        String contract = Given.shortTerm(partner, "2024-03-01");
        Given.awaitStatus(contract, "PENDING_EXPIRATION");
        WalkedObject request = asked(partner, contract, "{\"kind\": \"RENEW\", \"termMonths\": 12}");
        clock.moveTo("2024-05-01T00:00:00Z");
        Awaitility.await()
                .until(() -> "LAPSED"
                        .equals(vmware().get("/change-requests/" + request.get("id"))
                                .path("status")));
        clock.reset();
        return request;
    }
}

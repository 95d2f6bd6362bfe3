package dev.cspmesh.contract.enquiry;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;

/** Sales enquiries in every state. */
public final class EnquiryWalk extends ServiceTest {

    private static final String ASSIGNEE = "{\"assignee\": \"Sales EMEA\"}";
    private static final String ANSWER = "{\"answer\": \"We have sent you an offer.\"}";

    private EnquiryWalk() {}

    public static WalkedAggregate aggregate() {
        return WalkedAggregate.of(EnquiryLifeCycle.TABLE, "/sales-enquiries/{id}")
                .state(EnquiryStatus.NEW, EnquiryWalk::asked)
                .state(EnquiryStatus.ASSIGNED, () -> moved(asked(), "assignment", ASSIGNEE))
                .state(EnquiryStatus.ANSWERED, () -> moved(moved(asked(), "assignment", ASSIGNEE), "answer", ANSWER))
                .caller("csp-saas", enquiry -> csp(enquiry.get("partner")))
                .caller("vmware", enquiry -> vmware())
                .body("assignEnquiry", enquiry -> ASSIGNEE)
                .body("answerEnquiry", enquiry -> ANSWER);
    }

    private static WalkedObject asked() {
        String partner = Given.partner();
        String id = once(csp(partner))
                .body("{\"service\": \"sd-wan\", \"question\": \"Twenty branches?\"}")
                .post("/sales-enquiries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return WalkedObject.of(id).with("partner", partner);
    }

    private static WalkedObject moved(WalkedObject enquiry, String act, String body) {
        confirming(() -> vmware(), "/sales-enquiries/" + enquiry.get("id"))
                .body(body)
                .post("/sales-enquiries/" + enquiry.get("id") + "/" + act)
                .then()
                .statusCode(200);
        return enquiry;
    }
}

package dev.cspmesh.contract.enquiry;

import static dev.cspmesh.contract.enquiry.EnquiryStatus.ANSWERED;
import static dev.cspmesh.contract.enquiry.EnquiryStatus.ASSIGNED;
import static dev.cspmesh.contract.enquiry.EnquiryStatus.NEW;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** What may be done with a sales enquiry, by whom, and what follows. It can be assigned again until it is answered. */
final class EnquiryLifeCycle {

    private static final Action READ = Action.get("readEnquiry", "/sales-enquiries/{id}");
    private static final Action ASK = Action.post("askSales", "/sales-enquiries");
    static final Action ASSIGN = Action.post("assignEnquiry", "/sales-enquiries/{id}/assignment");
    static final Action ANSWER = Action.post("answerEnquiry", "/sales-enquiries/{id}/answer");

    static final LifeCycle<SalesEnquiry, EnquiryStatus> TABLE = LifeCycle.of(
                    "sales enquiry", EnquiryStatus.class, SalesEnquiry::status, SalesEnquiry::id)
            .shownBy(READ)
            .begins(ASK, By.any(CSP_SAAS), NEW, "enquiry.taken.v1")
            .row(NEW, ASSIGN, VMWARE, ASSIGNED, "enquiry.assigned.v1")
            .row(ASSIGNED, ANSWER, VMWARE, ANSWERED, "enquiry.answered.v1")
            .row(ASSIGNED, ASSIGN, VMWARE, ASSIGNED, "enquiry.assigned.v1")
            .table();

    private EnquiryLifeCycle() {}
}

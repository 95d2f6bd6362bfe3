package dev.cspmesh.partner.program;

import static dev.cspmesh.kit.caller.Participant.VMWARE;
import static dev.cspmesh.partner.program.ContactStatus.ANSWERED;
import static dev.cspmesh.partner.program.ContactStatus.OPEN;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** What may be done with a question about the program, and by whom. */
final class ContactRequestLifeCycle {

    private static final Action READ = Action.get("readContactRequest", "/contact-requests/{id}");
    private static final Action ASK = Action.post("askAboutProgram", "/contact-requests");
    static final Action ANSWER = Action.post("answerContact", "/contact-requests/{id}/answer");

    static final LifeCycle<ContactRequest, ContactStatus> TABLE = LifeCycle.of(
                    "contact request", ContactStatus.class, ContactRequest::status, ContactRequest::id)
            .shownBy(READ)
            .begins(ASK, By.role("anyone"), OPEN, "contact.asked.v1")
            .row(OPEN, ANSWER, VMWARE, ANSWERED, "contact.answered.v1")
            .table();

    private ContactRequestLifeCycle() {}
}

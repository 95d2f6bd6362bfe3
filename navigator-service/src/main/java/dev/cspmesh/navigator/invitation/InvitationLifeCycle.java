package dev.cspmesh.navigator.invitation;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.navigator.invitation.InvitationStatus.ACCEPTED;
import static dev.cspmesh.navigator.invitation.InvitationStatus.EXPIRED;
import static dev.cspmesh.navigator.invitation.InvitationStatus.OPENED;
import static dev.cspmesh.navigator.invitation.InvitationStatus.PREPARED;
import static dev.cspmesh.navigator.invitation.InvitationStatus.SENT;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** The life cycle of an invitation, with the steps of its wizard. */
public final class InvitationLifeCycle {

    /** Whoever holds the link of the mail, signed in or not. */
    public static final String HOLDER = "holder of the link";

    static final Action SEND = Action.automatic("send");
    static final Action OPEN = Action.post("openInvitation", "/invitations/openings");
    static final Action FILL_ACCOUNT = Action.put("fillAccount", "/invitations/{id}/wizard/account");
    static final Action FILL_ORGANIZATION = Action.put("fillOrganization", "/invitations/{id}/wizard/organization");
    static final Action FILL_SETTINGS = Action.put("fillSettings", "/invitations/{id}/wizard/settings");
    static final Action COMPLETE = Action.post("completeOnboarding", "/invitations/{id}/completion");
    static final Action EXPIRE = Action.automatic("expire");

    private static final By LINK = By.role(HOLDER).or(By.any(CSP_SAAS));
    private static final String OPENED_EVENT = "invitation.opened.v1";
    private static final String FILLED_EVENT = "invitation.wizard-filled.v1";

    public static final LifeCycle<Invitation, InvitationStatus> TABLE = LifeCycle.of(
                    "invitation", InvitationStatus.class, Invitation::status, Invitation::id)
            .shownBy(Action.get("readInvitation", "/invitations/{id}"))
            .begins(Action.automatic("prepare"), By.NOBODY, PREPARED, "invitation.prepared.v1")
            .automatic(PREPARED, SEND, SENT, "invitation.sent.v1")
            .row(SENT, OPEN, LINK, OPENED, OPENED_EVENT)
            .unless(Invitation::refusesNew)
            .automatic(SENT, EXPIRE, EXPIRED, "invitation.expired.v1")
            .row(OPENED, OPEN, LINK, OPENED, OPENED_EVENT)
            .unless(Invitation::refusesNew)
            .row(OPENED, FILL_ACCOUNT, CSP_SAAS, OPENED, FILLED_EVENT)
            .unless(Invitation::refusesNew)
            .row(OPENED, FILL_ORGANIZATION, CSP_SAAS, OPENED, FILLED_EVENT)
            .unless(Invitation::refusesNew)
            .row(OPENED, FILL_SETTINGS, CSP_SAAS, OPENED, FILLED_EVENT)
            .unless(Invitation::refusesNew)
            .row(OPENED, COMPLETE, CSP_SAAS, ACCEPTED, "invitation.accepted.v1")
            .unless(InvitationRules::mayComplete)
            .table();

    private InvitationLifeCycle() {}
}

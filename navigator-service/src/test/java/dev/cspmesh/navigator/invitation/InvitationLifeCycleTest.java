package dev.cspmesh.navigator.invitation;

import static dev.cspmesh.navigator.Fixtures.NOW;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import dev.cspmesh.navigator.Fixtures;
import java.util.UUID;

class InvitationLifeCycleTest implements LifeCycleCases<Invitation, InvitationStatus> {

    private static final UUID PROVIDER_ORGANIZATION = new UUID(3, 3);
    private static final WizardAnswers.Account ACCOUNT = new WizardAnswers.Account("Head of Cloud", "+49");
    private static final WizardAnswers.Organization ORGANIZATION =
            new WizardAnswers.Organization("Nordwind Cloud", "DE");
    private static final WizardAnswers.Settings SETTINGS = new WizardAnswers.Settings("eu-central-1", "en");

    @Override
    public LifeCycle<Invitation, InvitationStatus> table() {
        return InvitationLifeCycle.TABLE;
    }

    @Override
    public Invitation in(InvitationStatus state) {
        Invitation invitation = Invitation.prepare(new UUID(1, 1), "CSP-1", new UUID(2, 2), NOW);
        if (state != InvitationStatus.PREPARED) {
            invitation.sent(NOW);
        }
        if (state == InvitationStatus.OPENED || state == InvitationStatus.ACCEPTED) {
            fill(invitation);
        }
        if (state == InvitationStatus.ACCEPTED) {
            invitation.accept(Fixtures.PROVIDER, PROVIDER_ORGANIZATION, NOW);
        }
        if (state == InvitationStatus.EXPIRED) {
            invitation.expire(NOW);
        }
        return invitation;
    }

    private static void fill(Invitation invitation) {
        invitation.open(NOW);
        invitation.fillAccount(Fixtures.PROVIDER, ACCOUNT, NOW);
        invitation.fillOrganization(Fixtures.PROVIDER, ORGANIZATION, NOW);
        invitation.fillSettings(Fixtures.PROVIDER, SETTINGS, NOW);
    }

    /** Asks the table first: an expired one is refused with more words than the table has. */
    private static InvitationEvent open(Invitation invitation) {
        InvitationLifeCycle.TABLE.transition(invitation, InvitationLifeCycle.OPEN, InvitationLifeCycle.HOLDER);
        return invitation.open(NOW);
    }

    /** Whoever only holds the link is nobody to the wizard; opening asks nobody who it is. */
    @Override
    public Caller caller(String role) {
        return role.equals(InvitationLifeCycle.HOLDER)
                ? new Caller(Participant.CUSTOMER, "somebody", "somebody")
                : Fixtures.PROVIDER;
    }

    @Override
    public Verbs<Invitation> verbs() {
        return Verbs.of(Invitation.class)
                .automatic(InvitationLifeCycle.SEND, invitation -> invitation.sent(NOW))
                .request(InvitationLifeCycle.OPEN, (invitation, caller) -> open(invitation))
                .request(
                        InvitationLifeCycle.FILL_ACCOUNT,
                        (invitation, caller) -> invitation.fillAccount(caller, ACCOUNT, NOW))
                .request(
                        InvitationLifeCycle.FILL_ORGANIZATION,
                        (invitation, caller) -> invitation.fillOrganization(caller, ORGANIZATION, NOW))
                .request(
                        InvitationLifeCycle.FILL_SETTINGS,
                        (invitation, caller) -> invitation.fillSettings(caller, SETTINGS, NOW))
                .request(
                        InvitationLifeCycle.COMPLETE,
                        (invitation, caller) -> invitation.accept(caller, PROVIDER_ORGANIZATION, NOW))
                .automatic(InvitationLifeCycle.EXPIRE, invitation -> invitation.expire(NOW));
    }
}

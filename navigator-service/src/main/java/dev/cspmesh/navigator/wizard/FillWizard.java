package dev.cspmesh.navigator.wizard;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.navigator.invitation.Invitation;
import dev.cspmesh.navigator.invitation.InvitationEvent;
import dev.cspmesh.navigator.invitation.Invitations;
import dev.cspmesh.navigator.invitation.WizardAnswers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** The partner fills in a step of the wizard, in any order and as often as it likes. */
@ApplicationScoped
public class FillWizard {

    private final Invitations invitations;
    private final Outbox outbox;
    private final Clock clock;

    FillWizard(Invitations invitations, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Invitation> account(Caller caller, UUID id, WizardAnswers.Account step) {
        return fill(caller, id, invitation -> invitation.fillAccount(caller, step, clock));
    }

    @WithTransaction
    public Uni<Invitation> organization(Caller caller, UUID id, WizardAnswers.Organization step) {
        return fill(caller, id, invitation -> invitation.fillOrganization(caller, step, clock));
    }

    @WithTransaction
    public Uni<Invitation> settings(Caller caller, UUID id, WizardAnswers.Settings step) {
        return fill(caller, id, invitation -> invitation.fillSettings(caller, step, clock));
    }

    private Uni<Invitation> fill(Caller caller, UUID id, Function<Invitation, InvitationEvent> step) {
        return invitations
                .lock(caller, id)
                .call(invitation -> outbox.append(step.apply(invitation)))
                .call(invitations::flush);
    }
}

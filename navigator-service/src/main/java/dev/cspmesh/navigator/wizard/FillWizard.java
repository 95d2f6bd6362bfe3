package dev.cspmesh.navigator.wizard;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.navigator.invitation.Invitation;
import dev.cspmesh.navigator.invitation.Invitations;
import dev.cspmesh.navigator.invitation.WizardAnswers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The partner fills in a step of the wizard, in any order and as often as it likes. */
@ApplicationScoped
public class FillWizard {

    private final Invitations invitations;

    FillWizard(Invitations invitations) {
        this.invitations = invitations;
    }

    @WithTransaction
    public Uni<Invitation> account(Caller caller, UUID id, WizardAnswers.Account step) {
        return invitations.lock(caller, id).invoke(it -> it.fillAccount(step)).call(invitations::flush);
    }

    @WithTransaction
    public Uni<Invitation> organization(Caller caller, UUID id, WizardAnswers.Organization step) {
        return invitations
                .lock(caller, id)
                .invoke(it -> it.fillOrganization(step))
                .call(invitations::flush);
    }

    @WithTransaction
    public Uni<Invitation> settings(Caller caller, UUID id, WizardAnswers.Settings step) {
        return invitations.lock(caller, id).invoke(it -> it.fillSettings(step)).call(invitations::flush);
    }
}

package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.caller.Caller;
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
    public Uni<Invitation> account(Caller caller, UUID id, Wizard.Account step) {
        return invitations.take(caller, id).invoke(it -> it.fillAccount(step)).call(invitations::flush);
    }

    @WithTransaction
    public Uni<Invitation> organization(Caller caller, UUID id, Wizard.Organization step) {
        return invitations
                .take(caller, id)
                .invoke(it -> it.fillOrganization(step))
                .call(invitations::flush);
    }

    @WithTransaction
    public Uni<Invitation> settings(Caller caller, UUID id, Wizard.Settings step) {
        return invitations.take(caller, id).invoke(it -> it.fillSettings(step)).call(invitations::flush);
    }
}

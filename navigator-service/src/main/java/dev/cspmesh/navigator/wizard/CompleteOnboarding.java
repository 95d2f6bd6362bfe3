package dev.cspmesh.navigator.wizard;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.navigator.invitation.Invitation;
import dev.cspmesh.navigator.invitation.Invitations;
import dev.cspmesh.navigator.invitation.WizardAnswers;
import dev.cspmesh.navigator.organization.ProviderOrganization;
import dev.cspmesh.navigator.organization.ProviderOrganizations;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The wizard ends: the invitation is accepted and the provider organization exists, in one transaction. */
@ApplicationScoped
public class CompleteOnboarding {

    private final Invitations invitations;
    private final ProviderOrganizations providers;
    private final Outbox outbox;
    private final Clock clock;

    CompleteOnboarding(Invitations invitations, ProviderOrganizations providers, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.providers = providers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<ProviderOrganization> complete(Caller caller, UUID id) {
        return invitations
                .lock(caller, id)
                .map(this::accept)
                .call(providers::persist)
                .call(provider -> outbox.append(provider.created()));
    }

    private ProviderOrganization accept(Invitation invitation) {
        UUID providerId = Ids.next();
        invitation.accept(providerId);
        return ProviderOrganization.create(
                providerId,
                invitation.partnerId(),
                new ProviderOrganization.Home(
                        invitation
                                .organization()
                                .map(WizardAnswers.Organization::name)
                                .orElseThrow(),
                        invitation
                                .organization()
                                .map(WizardAnswers.Organization::country)
                                .orElseThrow(),
                        invitation
                                .settings()
                                .map(WizardAnswers.Settings::region)
                                .orElseThrow(),
                        invitation
                                .settings()
                                .map(WizardAnswers.Settings::language)
                                .orElseThrow()),
                clock);
    }
}

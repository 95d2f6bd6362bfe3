package dev.cspmesh.navigator.wizard;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.navigator.invitation.Invitation;
import dev.cspmesh.navigator.invitation.InvitationEvent;
import dev.cspmesh.navigator.invitation.Invitations;
import dev.cspmesh.navigator.invitation.WizardAnswers;
import dev.cspmesh.navigator.organization.ProviderOrganization;
import dev.cspmesh.navigator.organization.ProviderOrganizations;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Completes the wizard of the version that {@code ifMatch} names. */
    @WithTransaction
    public Uni<ProviderOrganization> complete(Caller caller, UUID id, @Nullable String ifMatch) {
        return invitations
                .lock(caller, id)
                .invoke(invitation -> Responses.match(ifMatch, invitation.version()))
                .chain(invitation -> accept(caller, invitation));
    }

    private Uni<ProviderOrganization> accept(Caller caller, Invitation invitation) {
        UUID providerId = Ids.next();
        InvitationEvent accepted = invitation.accept(caller, providerId, clock);
        var provider = ProviderOrganization.create(providerId, invitation.partnerId(), profile(invitation), clock);
        return providers
                .persistAndFlush(provider)
                .chain(() -> outbox.append(List.of(accepted, provider.created())))
                .replaceWith(provider);
    }

    private static ProviderOrganization.Profile profile(Invitation invitation) {
        WizardAnswers.Organization organization = invitation.organization().orElseThrow();
        WizardAnswers.Settings settings = invitation.settings().orElseThrow();
        return new ProviderOrganization.Profile(
                organization.name(), organization.country(), settings.region(), settings.language());
    }
}

package dev.cspmesh.partner.identity;

import dev.cspmesh.kit.identity.Identities;
import dev.cspmesh.kit.jobs.ExternalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes a person's user at the identity provider, or takes it away. No password and no link with a secret: the identity
 * provider's own e-mail carries that.
 */
@ApplicationScoped
class IdentityProvisioning implements ExternalJob {

    static final String KIND = "identity";

    private final ConcludeIdentity conclude;
    private final Identities identities;

    IdentityProvisioning(ConcludeIdentity conclude, Identities identities) {
        this.conclude = conclude;
        this.identities = identities;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A failure stands at the person until a later try succeeds: the address may become free. */
    @Override
    public Uni<Outcome> run(String subject) {
        UUID id = UUID.fromString(subject);
        return conclude.read(id)
                .chain(found ->
                        found.map(this::reconcile).orElse(Uni.createFrom().voidItem()))
                .onFailure()
                .call(failure -> conclude.failed(id, String.valueOf(failure.getMessage())))
                .replaceWith(Outcome.DONE);
    }

    private Uni<Void> reconcile(PersonIdentity identity) {
        return identity.isWanted()
                ? identities.ensure(identity.person()).chain(() -> conclude.ready(identity.id()))
                : identities.forget(identity.email(), identity.party()).chain(() -> conclude.gone(identity.id()));
    }

    @Override
    public Uni<Outcome> giveUp(String subject, String reason) {
        return Uni.createFrom().item(Outcome.LATER);
    }
}

package dev.cspmesh.navigator.organization;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.jobs.TransactionalJob;
import dev.cspmesh.kit.standing.PartnerStanding;
import dev.cspmesh.kit.standing.PartnerStandings;
import dev.cspmesh.navigator.projection.partner.PartnerProjections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** A provider organization follows the standing of its partner (docs/domain.md, partner). */
@ApplicationScoped
class FollowStanding implements TransactionalJob {

    private final ProviderOrganizations providers;
    private final PartnerStandings standings;
    private final Outbox outbox;
    private final Clock clock;

    FollowStanding(ProviderOrganizations providers, PartnerStandings standings, Outbox outbox, Clock clock) {
        this.providers = providers;
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PartnerProjections.MOVED;
    }

    @Override
    public Uni<Void> fire(String partnerId) {
        return standings
                .of(partnerId)
                .map(known -> PartnerStanding.takesNew(known.orElse(null)))
                .chain(active ->
                        providers.claim(partnerId).map(found -> found.flatMap(provider -> follow(provider, active))))
                .chain(event -> outbox.append(event.stream().toList()));
    }

    private Optional<DomainEvent> follow(ProviderOrganization provider, boolean active) {
        if (!active && ProviderLifeCycle.TABLE.allows(provider, ProviderLifeCycle.SUSPEND)) {
            return Optional.of(provider.suspend(clock));
        }
        return active && ProviderLifeCycle.TABLE.allows(provider, ProviderLifeCycle.REINSTATE)
                ? Optional.of(provider.reinstate(clock))
                : Optional.empty();
    }
}

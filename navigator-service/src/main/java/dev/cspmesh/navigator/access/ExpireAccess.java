package dev.cspmesh.navigator.access;

import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Looks at a grant for the job, and ends it when its time is over. */
@ApplicationScoped
public class ExpireAccess {

    private final AccessGrants grants;
    private final Outbox outbox;
    private final Clock clock;

    ExpireAccess(AccessGrants grants, Outbox outbox, Clock clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<AccessGrant> inEffect(UUID id) {
        return grants.named(id)
                .map(found -> found.orElseThrow())
                .call(grant -> outbox.append(grant.expireIfOver(clock).stream().toList()));
    }
}

package dev.cspmesh.navigator.access;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Looks at a grant for the job, and ends it when its time is over. */
@ApplicationScoped
public class ExpireAccess {

    private final AccessGrants grants;
    private final Clock clock;

    ExpireAccess(AccessGrants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @WithTransaction
    Uni<AccessGrant> inEffect(UUID id) {
        return grants.claim(id).invoke(grant -> grant.expireIfOver(clock));
    }
}

package dev.cspmesh.navigator.access;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.jobs.Jobs;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A customer agrees to the access that its provider asks for; the cluster follows. */
@ApplicationScoped
public class ApproveAccess {

    private final AccessGrants grants;
    private final Jobs jobs;
    private final Clock clock;

    ApproveAccess(AccessGrants grants, Jobs jobs, Clock clock) {
        this.grants = grants;
        this.jobs = jobs;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<AccessGrant> approve(Caller customer, UUID customerId, String service) {
        return grants.lock(customer, customerId, service)
                .invoke(grant -> grant.approve(clock))
                .call(grants::flush)
                .call(grant -> jobs.now(ReconcileAccess.KIND, grant.id()));
    }
}

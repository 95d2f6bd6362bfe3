package dev.cspmesh.navigator.access;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer agrees to the access that its provider asks for; the cluster follows. */
@ApplicationScoped
public class ApproveAccess {

    private final AccessGrants grants;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Clock clock;

    ApproveAccess(AccessGrants grants, Outbox outbox, Jobs jobs, Clock clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Approves what the version that {@code ifMatch} names requests. */
    @WithTransaction
    public Uni<AccessGrant> approve(Caller customer, UUID customerId, String service, @Nullable String ifMatch) {
        return grants.lock(customer, customerId, service)
                .invoke(grant -> Responses.match(ifMatch, grant.version()))
                .call(grant -> outbox.append(grant.approve(customer, clock)))
                .call(grants::flush)
                .call(grant -> jobs.now(ReconcileAccess.KIND, grant.id()));
    }
}

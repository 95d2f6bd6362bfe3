package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.page.Replies;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal reaches another stage. */
@ApplicationScoped
public class MoveOpportunity {

    private final Opportunities opportunities;
    private final Outbox outbox;

    MoveOpportunity(Opportunities opportunities, Outbox outbox) {
        this.opportunities = opportunities;
        this.outbox = outbox;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Opportunity> move(Caller caller, UUID id, @Nullable String ifMatch, OpportunityStatus next) {
        return opportunities
                .lock(caller, id)
                .invoke(opportunity -> Replies.match(ifMatch, opportunity.version()))
                .call(opportunity -> outbox.append(opportunity.moveTo(next)));
    }
}

package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal reaches another stage; a won one asks for a customer organization. */
@ApplicationScoped
public class MoveOpportunity {

    private final Opportunities opportunities;
    private final PipelineChanges changes;
    private final Audit audit;
    private final Clock clock;

    MoveOpportunity(Opportunities opportunities, PipelineChanges changes, Audit audit, Clock clock) {
        this.opportunities = opportunities;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Opportunity> move(Caller caller, UUID id, @Nullable String ifMatch, OpportunityStatus next) {
        return opportunities
                .lock(caller, id)
                .invoke(opportunity -> Responses.match(ifMatch, opportunity.version()))
                .call(opportunity -> audit.append(caller, opportunity.moveTo(caller, next, clock), next.name()))
                .call(opportunity -> opportunity
                        .customerRequest()
                        .map(request -> audit.append(caller, request))
                        .orElse(Uni.createFrom().voidItem()))
                .call(opportunity -> changes.notice(
                        opportunity.partnerId(), opportunity.deal().service()));
    }
}

package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.contract.enquiry.TakeEnquiry;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal reaches another stage. A won one asks for a customer organization unless its customer is one already; where Navigator
 * cannot provision the service, it asks sales.
 */
@ApplicationScoped
public class MoveOpportunity {

    private final Opportunities opportunities;
    private final DealChecks checks;
    private final CloudServices services;
    private final TakeEnquiry enquiries;
    private final PipelineChanges changes;
    private final Audit audit;
    private final Clock clock;

    MoveOpportunity(
            Opportunities opportunities,
            DealChecks checks,
            CloudServices services,
            TakeEnquiry enquiries,
            PipelineChanges changes,
            Audit audit,
            Clock clock) {
        this.opportunities = opportunities;
        this.checks = checks;
        this.services = services;
        this.enquiries = enquiries;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Opportunity> move(Caller caller, UUID id, @Nullable String ifMatch, StageChange next) {
        return opportunities
                .lock(caller, id)
                .invoke(opportunity -> Responses.match(ifMatch, opportunity.version()))
                .call(opportunity -> checks.requireOwn(caller, next.customerOrganizationId()))
                .call(opportunity -> audit.append(caller, opportunity.moveTo(caller, next, clock), next.why()))
                .call(opportunity -> next.stage() == OpportunityStatus.WON
                        ? follow(caller, opportunity)
                        : Uni.createFrom().voidItem())
                .call(opportunity -> changes.notice(
                        opportunity.partnerId(), opportunity.deal().service()));
    }

    private Uni<Void> follow(Caller caller, Opportunity won) {
        return services.require(won.deal().service())
                .chain(service -> service.isNavigatorIntegrated()
                        ? won.customerRequest()
                                .map(request -> audit.append(caller, request))
                                .orElse(Uni.createFrom().voidItem())
                        : enquiries
                                .takeForDeal(caller, service.code(), won.id(), question(won.deal()))
                                .invoke(won::handTo)
                                .replaceWithVoid());
    }

    /** The customer is not named: VMware reads it. */
    private static String question(Deal deal) {
        return "A deal is won: %s a month at list price, from %s. How can it be served?"
                .formatted(deal.expectedMonthlyMsrp(), deal.startsOn());
    }
}

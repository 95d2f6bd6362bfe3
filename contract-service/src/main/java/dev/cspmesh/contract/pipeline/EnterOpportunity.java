package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.standing.PartnerStandings;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The CSP enters a deal that it works on. */
@ApplicationScoped
public class EnterOpportunity {

    private final CloudServices services;
    private final PartnerStandings standings;
    private final DealChecks checks;
    private final Opportunities opportunities;
    private final PipelineChanges changes;
    private final Audit audit;
    private final Clock clock;

    EnterOpportunity(
            CloudServices services,
            PartnerStandings standings,
            DealChecks checks,
            Opportunities opportunities,
            PipelineChanges changes,
            Audit audit,
            Clock clock) {
        this.services = services;
        this.standings = standings;
        this.checks = checks;
        this.opportunities = opportunities;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Opportunity> enter(Caller caller, DealTerms terms) {
        Deal deal = terms.deal();
        return services.require(deal.service())
                .call(() -> standings.requireActive(caller.party()))
                .call(() -> checks.requireSold(deal))
                .call(() -> checks.requireOwn(caller, terms.customerOrganizationId()))
                .map(sold -> Opportunity.enter(Ids.next(), caller.party(), terms, clock))
                .chain(opportunities::persist)
                .call(opportunity -> audit.append(caller, opportunity.entered()))
                .call(opportunity -> changes.notice(opportunity.partnerId(), deal.service()));
    }
}

package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.contract.pricebook.PriceBooks;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStandings;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The CSP enters a deal that it works on. */
@ApplicationScoped
public class EnterOpportunity {

    private final CloudServices services;
    private final PartnerStandings standings;
    private final PriceBooks prices;
    private final Opportunities opportunities;
    private final PipelineChanges changes;
    private final Audit audit;
    private final Clock clock;

    EnterOpportunity(
            CloudServices services,
            PartnerStandings standings,
            PriceBooks prices,
            Opportunities opportunities,
            PipelineChanges changes,
            Audit audit,
            Clock clock) {
        this.services = services;
        this.standings = standings;
        this.prices = prices;
        this.opportunities = opportunities;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Opportunity> enter(Caller caller, Deal deal) {
        return services.require(deal.service())
                .call(() -> standings.requireActive(caller.party()))
                .chain(service -> prices.currencies(deal.service(), today()))
                .invoke(currencies -> Rejection.refuse(OpportunityRules.isSoldIn(deal, currencies)))
                .map(sold -> Opportunity.enter(Ids.next(), caller.party(), deal, clock))
                .chain(opportunities::persist)
                .call(opportunity -> audit.append(caller, opportunity.entered()))
                .call(opportunity -> changes.notice(opportunity.partnerId(), deal.service()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

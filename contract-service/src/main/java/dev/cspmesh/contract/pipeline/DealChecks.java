package dev.cspmesh.contract.pipeline;

import dev.cspmesh.contract.pricebook.PriceBooks;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What only the database knows of a deal's terms. */
@ApplicationScoped
class DealChecks {

    private final PriceBooks prices;
    private final Opportunities opportunities;
    private final Clock clock;

    DealChecks(PriceBooks prices, Opportunities opportunities, Clock clock) {
        this.prices = prices;
        this.opportunities = opportunities;
        this.clock = clock;
    }

    /** Fails with a rejection unless the service is sold in the deal's currency. */
    Uni<Void> requireSold(Deal deal) {
        return prices.currencies(deal.service(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .invoke(currencies -> Rejection.refuse(OpportunityRules.isSoldIn(deal, currencies)))
                .replaceWithVoid();
    }

    /** Fails with a rejection when a customer is named that is not one of the caller's; a missing one looks the same. */
    Uni<Void> requireOwn(Caller caller, Optional<UUID> customerOrganizationId) {
        return customerOrganizationId
                .map(id -> opportunities
                        .isCustomer(caller, id)
                        .invoke(known -> Rejection.refuse(OpportunityRules.isCustomer(id, known)))
                        .replaceWithVoid())
                .orElse(Uni.createFrom().voidItem());
    }
}

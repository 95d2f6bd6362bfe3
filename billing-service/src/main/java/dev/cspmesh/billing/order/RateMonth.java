package dev.cspmesh.billing.order;

import dev.cspmesh.billing.contract.Contract;
import dev.cspmesh.billing.contract.Contracts;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.Rating;
import dev.cspmesh.billing.rating.RatingSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** Takes the snapshot of a contract's month and rates it. */
@ApplicationScoped
class RateMonth {

    private final Contracts contracts;
    private final UsageTotals totals;

    RateMonth(Contracts contracts, UsageTotals totals) {
        this.contracts = contracts;
        this.totals = totals;
    }

    Uni<RatedMonth> rate(Contract contract, YearMonth month) {
        return contracts
                .commitment(contract, month)
                .chain(commitment -> totals.of(contract.contractId(), month)
                        .map(usage -> new RatingSnapshot(
                                commitment, contract.discountBasisPoints(), contract.isUnderageBilled(), usage)))
                .map(Rating::rate);
    }
}

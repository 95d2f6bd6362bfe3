package dev.cspmesh.billing.order.spooling;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.Rating;
import dev.cspmesh.billing.rating.RatingSnapshot;
import dev.cspmesh.billing.rating.UsageTotal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;

/** Takes the snapshot of a contract's month and rates it. */
@ApplicationScoped
public class RateMonth {

    private final Contracts contracts;
    private final UsageTotals totals;

    RateMonth(Contracts contracts, UsageTotals totals) {
        this.contracts = contracts;
        this.totals = totals;
    }

    /** The month from the usage so far; corrections, the prepayment and what an early end owes come in when it is spooled. */
    public Uni<RatedMonth> soFar(Contract contract, YearMonth month) {
        return totals.of(contract.contractId(), month).chain(usage -> fromUsage(contract, month, usage));
    }

    /** The month from this usage alone. */
    public Uni<RatedMonth> fromUsage(Contract contract, YearMonth month, List<UsageTotal> usage) {
        return terms(contract, month).map(terms -> Rating.rate(RatingSnapshot.ofUsage(terms, month, usage)));
    }

    /** The month when it is over. */
    Uni<RatedMonth> whole(Contract contract, YearMonth month, List<RatedLine> corrections) {
        return totals.of(contract.contractId(), month)
                .chain(usage -> snapshot(contract, month, usage, corrections))
                .map(Rating::rate);
    }

    /** What a spooled order was rated from, read back from its lines. */
    public Uni<RatingSnapshot> again(Contract contract, MonthlyOrder order, List<OrderLine> lines) {
        List<UsageTotal> usage = lines.stream()
                .filter(line -> line.kind().isUsage())
                .map(line -> line.usage())
                .toList();
        List<RatedLine> corrections = lines.stream()
                .filter(line -> line.kind().isCorrecting())
                .map(line -> line.rated(order))
                .toList();
        return snapshot(contract, order.month(), usage, corrections);
    }

    private Uni<RatingSnapshot> snapshot(
            Contract contract, YearMonth month, List<UsageTotal> usage, List<RatedLine> corrections) {
        return terms(contract, month)
                .map(terms -> terms.chargingEarlyTermination(contract.earlyTerminationFeeIn(month)))
                .chain(terms -> contracts
                        .prepaidLeft(contract, month)
                        .map(left -> new RatingSnapshot(terms, month, usage, corrections, left)));
    }

    private Uni<RatingSnapshot.Terms> terms(Contract contract, YearMonth month) {
        return contracts
                .commitment(contract, month)
                .map(commitment -> new RatingSnapshot.Terms(
                        commitment, contract.levelIn(month).discountBasisPoints(), contract.isUnderageBilled()));
    }
}

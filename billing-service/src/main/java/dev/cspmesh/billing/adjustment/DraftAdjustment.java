package dev.cspmesh.billing.adjustment;

import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderLines;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The CSP drafts what should be charged otherwise. */
@ApplicationScoped
public class DraftAdjustment {

    private final Orders orders;
    private final OrderLines orderLines;
    private final Contracts contracts;
    private final Adjustments adjustments;
    private final AdjustmentLines lines;
    private final BillingConfig config;
    private final Clock clock;

    DraftAdjustment(
            Orders orders,
            OrderLines orderLines,
            Contracts contracts,
            Adjustments adjustments,
            AdjustmentLines lines,
            BillingConfig config,
            Clock clock) {
        this.orders = orders;
        this.orderLines = orderLines;
        this.contracts = contracts;
        this.adjustments = adjustments;
        this.lines = lines;
        this.config = config;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Adjustment> draft(Caller caller, UUID orderId, String reason, List<AdjustmentLine.Wanted> wanted) {
        return orders.get(caller, orderId)
                .call(order -> check(order, wanted))
                .chain(order -> store(order, Adjustment.draft(order, reason, clock), wanted));
    }

    private Uni<Void> check(MonthlyOrder order, List<AdjustmentLine.Wanted> wanted) {
        return contracts
                .findById(order.contractId())
                .invoke(contract ->
                        refuse(AdjustmentRules.adjustable(order, contract, clock.instant(), config.adjustment())))
                .chain(() -> orderLines.of(List.of(order.id())))
                .invoke(all -> refuse(AdjustmentRules.lines(order, all, wanted)))
                .replaceWithVoid();
    }

    private static void refuse(Optional<Rejection> rejection) {
        rejection.map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
    }

    private Uni<Adjustment> store(MonthlyOrder order, Adjustment draft, List<AdjustmentLine.Wanted> wanted) {
        return adjustments
                .persistAndFlush(draft)
                .call(saved -> lines.write(saved, wanted)
                        .onFailure(PersistenceException.class)
                        .transform(
                                twice -> AdjustmentRules.adjustedBefore(order).rejected()));
    }
}

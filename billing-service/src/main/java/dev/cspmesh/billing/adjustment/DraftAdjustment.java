package dev.cspmesh.billing.adjustment;

import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.MonthlyOrderLifeCycle;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The CSP drafts what should be charged otherwise. */
@ApplicationScoped
public class DraftAdjustment {

    private final Orders orders;
    private final OrderLines orderLines;
    private final Contracts contracts;
    private final Adjustments adjustments;
    private final AdjustmentLines lines;
    private final Outbox outbox;
    private final BillingConfig config;
    private final Clock clock;

    DraftAdjustment(
            Orders orders,
            OrderLines orderLines,
            Contracts contracts,
            Adjustments adjustments,
            AdjustmentLines lines,
            Outbox outbox,
            BillingConfig config,
            Clock clock) {
        this.orders = orders;
        this.orderLines = orderLines;
        this.contracts = contracts;
        this.adjustments = adjustments;
        this.lines = lines;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Adjustment> draft(Caller caller, UUID orderId, String reason, List<AdjustmentLine.Change> changes) {
        return orders.get(caller, orderId)
                .invoke(order ->
                        MonthlyOrderLifeCycle.TABLE.require(order, MonthlyOrderLifeCycle.DRAFT_ADJUSTMENT, caller))
                .call(order -> check(order, changes))
                .chain(order -> store(order, Adjustment.draft(order, reason, clock), changes));
    }

    private Uni<Void> check(MonthlyOrder order, List<AdjustmentLine.Change> changes) {
        return contracts
                .findById(order.contractId())
                .invoke(contract -> Rejection.refuse(
                        AdjustmentRules.adjustable(order, contract, clock.instant(), config.adjustment())))
                .chain(() -> orderLines.of(List.of(order.id())))
                .invoke(all -> Rejection.refuse(AdjustmentRules.lines(order, all, changes)))
                .replaceWithVoid();
    }

    private Uni<Adjustment> store(MonthlyOrder order, Adjustment draft, List<AdjustmentLine.Change> changes) {
        return adjustments
                .persistAndFlush(draft)
                .call(saved -> outbox.append(saved.drafted()))
                .call(saved -> lines.write(saved, changes)
                        .onFailure(PersistenceException.class)
                        .transform(
                                twice -> AdjustmentRules.adjustedBefore(order).rejected()));
    }
}

package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.OrderRules;
import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The CSP let the due day pass: it is reminded once, later its policy submits for it (docs/domain.md, MBO). */
@ApplicationScoped
public class HandleOverdueOrder {

    private final Orders orders;
    private final SubmissionPolicies policies;
    private final OrderSteps steps;
    private final BillingConfig config;
    private final Outbox outbox;
    private final Clock clock;

    HandleOverdueOrder(
            Orders orders,
            SubmissionPolicies policies,
            OrderSteps steps,
            BillingConfig config,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.policies = policies;
        this.steps = steps;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Reminds or submits; answers whether it did either. */
    @WithTransaction
    public Uni<Boolean> treat(UUID id) {
        return orders.lockOverdue(id, clock.instant())
                .chain(order -> order.map(
                                overdue -> policies.of(overdue.partnerId()).chain(policy -> treat(overdue, policy)))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> treat(MonthlyOrder order, SubmissionPolicy policy) {
        Instant patience = clock.instant().minus(config.automaticAfter());
        if (policy.isAutomatic() && OrderRules.submitsByItself(order, patience)) {
            return outbox.append(order.submitByPolicy(policy.standingPo(), clock))
                    .chain(() -> steps.noteByItself(order, "overdue; submitted by the CSP's policy"))
                    .replaceWith(true);
        }
        return order.isReminded()
                ? Uni.createFrom().item(false)
                : outbox.append(order.remind(clock)).replaceWith(true);
    }
}

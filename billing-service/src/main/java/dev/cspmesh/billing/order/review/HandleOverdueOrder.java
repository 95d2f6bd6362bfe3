package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.OverdueSchedule;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The CSP let the due day pass: it is reminded once, later its policy submits for it (docs/domain.md, MBO). */
@ApplicationScoped
class HandleOverdueOrder implements TransactionalJob {

    private final Orders orders;
    private final SubmissionPolicies policies;
    private final OrderSteps steps;
    private final OverdueSchedule schedule;
    private final BillingConfig config;
    private final Outbox outbox;
    private final Clock clock;

    HandleOverdueOrder(
            Orders orders,
            SubmissionPolicies policies,
            OrderSteps steps,
            OverdueSchedule schedule,
            BillingConfig config,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.policies = policies;
        this.steps = steps;
        this.schedule = schedule;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return OverdueSchedule.KIND;
    }

    @Override
    public Uni<Void> fire(String orderId) {
        return orders.claim(UUID.fromString(orderId))
                .chain(order -> order.isOverdue(clock.instant())
                        ? policies.of(order.partnerId()).chain(policy -> handle(order, policy))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> handle(MonthlyOrder order, SubmissionPolicy policy) {
        if (policy.standingPo().isEmpty() || OrderRules.waitsForPerson(order)) {
            return remind(order);
        }
        Instant submission = order.overdueAt().orElseThrow().plus(config.automaticAfter());
        return submission.isAfter(clock.instant())
                ? remind(order).chain(() -> schedule.at(order, submission))
                : submit(order, policy.standingPo().orElseThrow());
    }

    private Uni<Void> submit(MonthlyOrder order, String standingPo) {
        return outbox.append(order.submitByPolicy(standingPo, clock))
                .chain(() -> steps.noteAutomatic(order, "overdue; submitted by the CSP's policy"))
                .replaceWithVoid();
    }

    private Uni<Void> remind(MonthlyOrder order) {
        return order.milestones().isReminded() ? Uni.createFrom().voidItem() : outbox.append(order.remind(clock));
    }
}

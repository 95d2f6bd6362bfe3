package dev.cspmesh.billing.adjustment;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.kit.problem.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be adjusted (docs/domain.md, Adjustment). */
final class AdjustmentRules {

    private AdjustmentRules() {}

    /** Within so many days of the order's closing, while the contract has an order left to charge it on. */
    static Optional<Rejection> adjustable(MonthlyOrder order, Contract contract, Instant now, Duration window) {
        if (Objects.requireNonNull(order.milestones().closedAt()).plus(window).isBefore(now)) {
            return refused(order, "The order was closed more than %d days ago.".formatted(window.toDays()));
        }
        return contract.hasOrdersLeft()
                ? Optional.empty()
                : refused(order, "The contract has no order left that could charge it.");
    }

    /** Lines of customers, each named once; what reverses another line is not adjusted itself. */
    static Optional<Rejection> lines(MonthlyOrder order, List<OrderLine> all, List<AdjustmentLine.Change> wanted) {
        Set<Integer> adjustable = all.stream()
                .filter(line -> line.kind().isUsage() || line.kind() == LineKind.CORRECTION)
                .map(OrderLine::line)
                .collect(Collectors.toSet());
        Set<Integer> named = wanted.stream().map(AdjustmentLine.Change::line).collect(Collectors.toSet());
        if (named.size() < wanted.size()) {
            return refused(order, "A line is named twice.");
        }
        return adjustable.containsAll(named)
                ? Optional.empty()
                : refused(order, "Only lines of usage and corrections can be adjusted.");
    }

    static Rejection adjustedBefore(MonthlyOrder order) {
        return refusal(order, "A line is adjusted by another adjustment already.");
    }

    private static Optional<Rejection> refused(MonthlyOrder order, String detail) {
        return Optional.of(refusal(order, detail));
    }

    private static Rejection refusal(MonthlyOrder order, String detail) {
        return Rejection.of(BillingProblems.NOT_ADJUSTABLE, detail)
                .step("readOrder", "GET", "/orders/" + order.id())
                .step("listAdjustments", "GET", "/adjustments?orderId=" + order.id());
    }
}

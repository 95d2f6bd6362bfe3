package dev.cspmesh.billing.adjustment;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderLine;
import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be adjusted (docs/domain.md, Adjustment). */
final class AdjustmentRules {

    private AdjustmentRules() {}

    /** An adjustment moves along the edges of its states only. */
    static Optional<Rejection> transition(Adjustment adjustment, AdjustmentStatus from, AdjustmentStatus next) {
        boolean legal = adjustment.status() == from && from.successors().contains(next);
        return legal
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                BillingProblems.WRONG_STATE,
                                "The adjustment is %s and cannot become %s.".formatted(adjustment.status(), next))
                        .field("#/status", "is " + adjustment.status(), allowed(adjustment))
                        .step("readAdjustment", "GET", "/adjustments/" + adjustment.id()));
    }

    /** The state in which it is this participant's turn. */
    static AdjustmentStatus turnOf(Participant who) {
        return switch (who) {
            case AGGREGATOR -> AdjustmentStatus.PENDING_AGGREGATOR;
            case VMWARE -> AdjustmentStatus.PENDING_VENDOR;
            case CSP_SAAS, CUSTOMER, SERVICE -> AdjustmentStatus.DRAFT;
        };
    }

    private static String allowed(Adjustment adjustment) {
        return "from here: "
                + adjustment.status().successors().stream()
                        .map(Enum::name)
                        .sorted()
                        .toList();
    }

    /** A closed order, within so many days of its closing, whose contract has an order left to charge it on. */
    static Optional<Rejection> adjustable(MonthlyOrder order, Contract contract, Instant now, Duration window) {
        if (order.status() != OrderStatus.CLOSED) {
            return refused(order, "The order is %s; edit it instead.".formatted(order.status()));
        }
        if (order.closedAt().orElseThrow().plus(window).isBefore(now)) {
            return refused(order, "The order was closed more than %d days ago.".formatted(window.toDays()));
        }
        return contract.hasOrdersLeft()
                ? Optional.empty()
                : refused(order, "The contract has no order left that could charge it.");
    }

    /** Lines of customers, each named once; what takes another line back is not adjusted itself. */
    static Optional<Rejection> lines(MonthlyOrder order, List<OrderLine> all, List<AdjustmentLine.Wanted> wanted) {
        Set<Integer> adjustable = all.stream()
                .filter(line -> line.kind().isUsage() || line.kind() == LineKind.CORRECTION)
                .map(OrderLine::line)
                .collect(Collectors.toSet());
        Set<Integer> named = wanted.stream().map(AdjustmentLine.Wanted::line).collect(Collectors.toSet());
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

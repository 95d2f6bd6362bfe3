package dev.cspmesh.billing.order;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an order allows (docs/domain.md, MBO). */
public final class OrderRules {

    private OrderRules() {}

    /**
     * A verb belongs to one state, and an order moves along the edges of its states only.
     *
     * @param from the state that the verb belongs to; two verbs may lead to the same state
     */
    static Optional<Rejection> transition(MonthlyOrder order, OrderStatus from, OrderStatus next) {
        boolean legal = order.status() == from && from.successors().contains(next);
        return legal
                ? Optional.empty()
                : Optional.of(wrongState(
                        order,
                        "The order is %s; only an order that is %s can become %s."
                                .formatted(order.status(), from, next)));
    }

    /** Lines are edited in review only, and only lines of usage: all others follow from them. */
    public static Optional<Rejection> editable(MonthlyOrder order, List<OrderLine> lines, int line) {
        if (order.status() != OrderStatus.PENDING_PROVIDER) {
            return Optional.of(wrongState(
                    order,
                    "The order is %s; lines are edited while it is PENDING_PROVIDER.".formatted(order.status())));
        }
        return lines.stream()
                        .anyMatch(each -> each.line() == line && each.kind().isUsage())
                ? Optional.empty()
                : Optional.of(
                        Rejection.notFound("line of usage", line).step("readOrder", "GET", "/orders/" + order.id()));
    }

    /** Usage that was refused and not reviewed yet may still belong to the order (docs/domain.md: no open validation error). */
    public static Optional<Rejection> validated(MonthlyOrder order, long openExceptions) {
        return openExceptions == 0
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                BillingProblems.OPEN_VALIDATION_ERRORS,
                                "%d usage events of the contract were refused and are not reviewed yet."
                                        .formatted(openExceptions))
                        .step(
                                "listUsageExceptions",
                                "GET",
                                "/usage-events/exceptions?contractId=" + order.contractId()));
    }

    /** An order that the aggregator sent back waits for a person, whatever the policy says. */
    public static boolean submitsByItself(MonthlyOrder order, Instant now) {
        return order.isOverdue(now) && order.rejectionReason().isEmpty();
    }

    private static Rejection wrongState(MonthlyOrder order, String detail) {
        return Rejection.of(BillingProblems.WRONG_STATE, detail)
                .field("#/status", "is " + order.status(), allowed(order))
                .step("readOrder", "GET", "/orders/" + order.id());
    }

    private static String allowed(MonthlyOrder order) {
        return "from here: "
                + order.status().successors().stream().map(Enum::name).sorted().toList();
    }
}

package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.kit.problem.Rejection;
import java.util.List;
import java.util.Optional;

/** What an order allows beside its life cycle (docs/domain.md, MBO). */
public final class OrderRules {

    private OrderRules() {}

    /** Only lines of usage are edited: all others follow from them. */
    public static Optional<Rejection> editable(MonthlyOrder order, List<OrderLine> lines, int line) {
        return lines.stream()
                        .anyMatch(each -> each.line() == line && each.kind().isUsage())
                ? Optional.empty()
                : Optional.of(
                        Rejection.notFound("line of usage", line).step("readOrder", "GET", "/orders/" + order.id()));
    }

    /** Usage that was rejected and not reviewed yet may still belong to the order (docs/domain.md: no open validation error). */
    public static Optional<Rejection> validated(MonthlyOrder order, long openExceptions) {
        return openExceptions == 0
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                BillingProblems.OPEN_VALIDATION_ERRORS,
                                "%d usage events of the contract were rejected and are not reviewed yet."
                                        .formatted(openExceptions))
                        .step(
                                "listUsageExceptions",
                                "GET",
                                "/usage-events/exceptions?contractId=" + order.contractId()));
    }

    /** An order that the aggregator sent back waits for a person, whatever the policy says. */
    public static boolean waitsForPerson(MonthlyOrder order) {
        return order.rejectionReason().isPresent();
    }
}

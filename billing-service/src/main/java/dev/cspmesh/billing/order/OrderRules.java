package dev.cspmesh.billing.order;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;

/** What an order allows (DOMAIN.md, MBO). */
final class OrderRules {

    private OrderRules() {}

    /** An order moves along the edges of its states only. */
    static Optional<Rejection> transition(MonthlyOrder order, OrderStatus next) {
        return order.status().successors().contains(next)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                BillingProblems.WRONG_STATE,
                                "The order is %s and cannot become %s.".formatted(order.status(), next))
                        .field("#/status", "is " + order.status(), allowed(order))
                        .step("readOrder", "GET", "/orders/" + order.id()));
    }

    private static String allowed(MonthlyOrder order) {
        return "from here: "
                + order.status().successors().stream().map(Enum::name).sorted().toList();
    }
}

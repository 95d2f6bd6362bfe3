package dev.cspmesh.billing.order;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;

/** What an order allows (DOMAIN.md, MBO). */
final class OrderRules {

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
                : Optional.of(Rejection.of(
                                BillingProblems.WRONG_STATE,
                                "The order is %s; only an order that is %s can become %s."
                                        .formatted(order.status(), from, next))
                        .field("#/status", "is " + order.status(), allowed(order))
                        .step("readOrder", "GET", "/orders/" + order.id()));
    }

    private static String allowed(MonthlyOrder order) {
        return "from here: "
                + order.status().successors().stream().map(Enum::name).sorted().toList();
    }
}

package dev.cspmesh.navigator.customerrequest;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import java.util.Optional;

/** What may happen to the request for a customer organization. */
final class CustomerRequestRules {

    private CustomerRequestRules() {}

    /** A request is decided once. */
    static Optional<Rejection> leadsTo(CustomerRequest request, CustomerRequestStatus next) {
        return request.status().successors().contains(next)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                NavigatorProblems.WRONG_STATE,
                                "The request is %s and cannot become %s.".formatted(request.status(), next))
                        .field(
                                "#/status",
                                "is " + request.status(),
                                "from here: " + request.status().successors())
                        .step("readCustomerRequest", "GET", "/customer-requests/" + request.id()));
    }
}

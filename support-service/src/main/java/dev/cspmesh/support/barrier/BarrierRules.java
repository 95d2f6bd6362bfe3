package dev.cspmesh.support.barrier;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.support.SupportProblems;
import java.util.List;
import java.util.Optional;

/** What may cross the barrier. */
final class BarrierRules {

    private BarrierRules() {}

    /** A text for VMware names none of the CSP's customers (docs/source.md: "Has no direct contact with VMware"). */
    static Optional<Rejection> namesNoCustomer(String text, List<CustomerIdentity> customers) {
        return customers.stream()
                .flatMap(customer -> customer.namedIn(text).stream())
                .findFirst()
                .map(mark -> Rejection.of(
                        SupportProblems.NAMES_CUSTOMER,
                        "VMware would read \"%s\", which names a customer of yours.".formatted(mark)));
    }
}

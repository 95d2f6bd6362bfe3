package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import dev.cspmesh.navigator.organization.ProviderOrganizationStatus;
import java.util.Optional;

/** What it takes to serve a customer (docs/domain.md, navigator). */
public final class CustomerRules {

    private CustomerRules() {}

    /** Customers are made and served only under an active provider organization. */
    public static Optional<Rejection> providerActive(ProviderOrganizationStatus status) {
        return status == ProviderOrganizationStatus.ACTIVE
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        NavigatorProblems.ORGANIZATION_NOT_ACTIVE, "Your provider organization is " + status + "."));
    }

    /** A customer is served only while its own organization is active. */
    public static Optional<Rejection> customerActive(CustomerOrganizationStatus status) {
        return status == CustomerOrganizationStatus.ACTIVE
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        NavigatorProblems.ORGANIZATION_NOT_ACTIVE, "The customer organization is " + status + "."));
    }
}

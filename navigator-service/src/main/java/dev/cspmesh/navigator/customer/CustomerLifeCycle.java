package dev.cspmesh.navigator.customer;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.navigator.organization.ProviderLifeCycle;

/** The life cycle of a customer organization: it begins; nothing ends it yet. */
public final class CustomerLifeCycle {

    public static final Action CREATE = ProviderLifeCycle.CREATE_CUSTOMER;

    public static final LifeCycle<CustomerOrganization, CustomerOrganizationStatus> TABLE = LifeCycle.of(
                    "customer organization",
                    CustomerOrganizationStatus.class,
                    CustomerOrganization::status,
                    CustomerOrganization::id)
            .shownBy(Action.get("readCustomerOrganization", "/customer-organizations/{id}"))
            .begins(CREATE, By.any(CSP_SAAS), CustomerOrganizationStatus.ACTIVE, "customer.created.v1")
            .table();

    private CustomerLifeCycle() {}
}

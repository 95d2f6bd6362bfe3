package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.lifecycle.Action;

/** Requests that begin something at a customer. Their own life cycles begin with them. */
public final class CustomerActions {

    private static final String CUSTOMER = "/customer-organizations/{customerId}";

    public static final Action REQUEST_ACCESS = Action.put("requestAccess", CUSTOMER + "/access-grants/{service}");
    public static final Action ACTIVATE_SERVICE = Action.put("activateService", CUSTOMER + "/services/{activationId}");
    public static final Action PROVISION_SDDC = Action.put("provisionSddc", CUSTOMER + "/sddcs/{sddcId}");

    private CustomerActions() {}
}

package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import java.util.UUID;

/** Requests that begin something at a customer. Life cycles of their own begin with them. */
public final class CustomerActions {

    private static final String CUSTOMER = "/customer-organizations/{customerId}";

    public static final Action REQUEST_ACCESS = Action.put("requestAccess", CUSTOMER + "/access-grants/{service}");
    public static final Action ACTIVATE_SERVICE = Action.put("activateService", CUSTOMER + "/services/{activationId}");
    public static final Action PROVISION_SDDC = Action.put("provisionSddc", CUSTOMER + "/sddcs/{sddcId}");

    private CustomerActions() {}

    /** The request at this customer; what the caller chooses stays in braces. */
    public static NextAction at(UUID customerId, Action action) {
        return new NextAction(
                action.name(), action.method(), action.path().replace("{customerId}", customerId.toString()));
    }
}

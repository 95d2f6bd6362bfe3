package dev.cspmesh.navigator.activation;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.navigator.activation.ActivationStatus.ACTIVATING;
import static dev.cspmesh.navigator.activation.ActivationStatus.ACTIVE;
import static dev.cspmesh.navigator.activation.ActivationStatus.FAILED;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.navigator.customer.CustomerActions;
import java.util.Map;

/** The life cycle of a service activation. The cluster's operator moves it; the provider tries a failed one anew. */
public final class ActivationLifeCycle {

    static final Action ACTIVATE = CustomerActions.ACTIVATE_SERVICE;
    static final Action SUCCEED = Action.automatic("succeed");
    static final Action FAIL = Action.automatic("fail");
    private static final Action READ = Action.get("readActivation", ACTIVATE.path());

    public static final LifeCycle<ServiceActivation, ActivationStatus> TABLE = LifeCycle.addressed(
                    "service activation",
                    ActivationStatus.class,
                    ServiceActivation::status,
                    ActivationLifeCycle::address)
            .shownBy(READ)
            .begins(ACTIVATE, By.any(CSP_SAAS), ACTIVATING, "activation.requested.v1")
            .automatic(ACTIVATING, SUCCEED, ACTIVE, "activation.activated.v1")
            .automatic(ACTIVATING, FAIL, FAILED, "activation.failed.v1")
            .row(FAILED, ACTIVATE, CSP_SAAS, ACTIVATING, "activation.requested.v1")
            .unless(ServiceActivation::refusesNew)
            .table();

    private ActivationLifeCycle() {}

    private static Map<String, ?> address(ServiceActivation activation) {
        return Map.of("customerId", activation.customerOrganizationId(), "activationId", activation.activationId());
    }
}

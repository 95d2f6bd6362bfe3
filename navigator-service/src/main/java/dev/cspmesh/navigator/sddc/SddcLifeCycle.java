package dev.cspmesh.navigator.sddc;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.navigator.sddc.SddcStatus.FAILED;
import static dev.cspmesh.navigator.sddc.SddcStatus.PROVISIONING;
import static dev.cspmesh.navigator.sddc.SddcStatus.READY;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.navigator.customer.CustomerActions;
import java.util.Map;

/** The life cycle of a data center. The cluster's operator moves it; the provider tries a failed one anew. */
public final class SddcLifeCycle {

    static final Action PROVISION = CustomerActions.PROVISION_SDDC;
    static final Action SUCCEED = Action.automatic("succeed");
    static final Action FAIL = Action.automatic("fail");
    private static final Action READ = Action.get("readSddc", PROVISION.path());

    public static final LifeCycle<Sddc, SddcStatus> TABLE = LifeCycle.addressed(
                    "SDDC", SddcStatus.class, Sddc::status, SddcLifeCycle::address)
            .shownBy(READ)
            .begins(PROVISION, By.any(CSP_SAAS), PROVISIONING, "sddc.requested.v1")
            .automatic(PROVISIONING, SUCCEED, READY, "sddc.ready.v1")
            .automatic(PROVISIONING, FAIL, FAILED, "sddc.failed.v1")
            .row(FAILED, PROVISION, CSP_SAAS, PROVISIONING, "sddc.requested.v1")
            .unless(Sddc::refusesNew)
            .table();

    private SddcLifeCycle() {}

    private static Map<String, ?> address(Sddc sddc) {
        return Map.of("customerId", sddc.customerOrganizationId(), "sddcId", sddc.sddcId());
    }
}

package dev.cspmesh.navigator.access;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.navigator.access.AccessStatus.EXPIRED;
import static dev.cspmesh.navigator.access.AccessStatus.GRANTED;
import static dev.cspmesh.navigator.access.AccessStatus.REQUESTED;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.navigator.customer.CustomerActions;
import java.util.Map;

/** The life cycle of an access grant: the provider requests, the customer approves, time ends it; all of it again. */
public final class AccessLifeCycle {

    static final Action REQUEST = CustomerActions.REQUEST_ACCESS;
    static final Action APPROVE = Action.post("approveAccess", REQUEST.path() + "/approval");
    static final Action EXPIRE = Action.automatic("expire");
    private static final String REQUESTED_EVENT = "customer.access-requested.v1";
    private static final String EXPIRED_EVENT = "customer.access-expired.v1";

    public static final LifeCycle<AccessGrant, AccessStatus> TABLE = LifeCycle.addressed(
                    "access grant", AccessStatus.class, AccessGrant::status, AccessLifeCycle::address)
            .shownBy(Action.get("readAccessGrant", REQUEST.path()))
            .begins(REQUEST, By.any(CSP_SAAS), REQUESTED, REQUESTED_EVENT)
            .row(REQUESTED, REQUEST, CSP_SAAS, REQUESTED, REQUESTED_EVENT)
            .unless(AccessGrant::refusesNew)
            .row(GRANTED, REQUEST, CSP_SAAS, REQUESTED, REQUESTED_EVENT)
            .unless(AccessGrant::refusesNew)
            .row(EXPIRED, REQUEST, CSP_SAAS, REQUESTED, REQUESTED_EVENT)
            .unless(AccessGrant::refusesNew)
            .row(REQUESTED, APPROVE, CUSTOMER, GRANTED, "customer.access-granted.v1")
            .unless(AccessGrant::refusesApproval)
            .automatic(GRANTED, EXPIRE, EXPIRED, EXPIRED_EVENT)
            .automatic(REQUESTED, EXPIRE, REQUESTED, EXPIRED_EVENT)
            .when(AccessGrant::isInEffect)
            .table();

    private AccessLifeCycle() {}

    private static Map<String, ?> address(AccessGrant grant) {
        return Map.of("customerId", grant.customerOrganizationId(), "service", grant.service());
    }
}

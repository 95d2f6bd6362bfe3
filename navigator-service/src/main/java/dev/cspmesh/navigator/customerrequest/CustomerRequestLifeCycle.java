package dev.cspmesh.navigator.customerrequest;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.navigator.customerrequest.CustomerRequestStatus.ACCEPTED;
import static dev.cspmesh.navigator.customerrequest.CustomerRequestStatus.OPEN;
import static dev.cspmesh.navigator.customerrequest.CustomerRequestStatus.REJECTED;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** The life cycle of the request for a customer organization: it is decided once. */
public final class CustomerRequestLifeCycle {

    static final Action ACCEPT = Action.post("acceptCustomerRequest", "/customer-requests/{id}/acceptance");
    static final Action REJECT = Action.post("rejectCustomerRequest", "/customer-requests/{id}/rejection");

    public static final LifeCycle<CustomerRequest, CustomerRequestStatus> TABLE = LifeCycle.of(
                    "customer request", CustomerRequestStatus.class, CustomerRequest::status, CustomerRequest::id)
            .shownBy(Action.get("readCustomerRequest", "/customer-requests/{id}"))
            .begins(Action.automatic("receive"), By.NOBODY, OPEN, "customer.request-received.v1")
            .row(OPEN, ACCEPT, CSP_SAAS, ACCEPTED, "customer.request-accepted.v1")
            .unless(CustomerRequest::refusesNew)
            .row(OPEN, REJECT, CSP_SAAS, REJECTED, "customer.request-rejected.v1")
            .table();

    private CustomerRequestLifeCycle() {}
}

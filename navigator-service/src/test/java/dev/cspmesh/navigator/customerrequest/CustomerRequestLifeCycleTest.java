package dev.cspmesh.navigator.customerrequest;

import static dev.cspmesh.navigator.Fixtures.NOW;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.time.LocalDate;
import java.util.UUID;

class CustomerRequestLifeCycleTest implements LifeCycleCases<CustomerRequest, CustomerRequestStatus> {

    @Override
    public LifeCycle<CustomerRequest, CustomerRequestStatus> table() {
        return CustomerRequestLifeCycle.TABLE;
    }

    @Override
    public CustomerRequest in(CustomerRequestStatus state) {
        var deal = new CustomerRequested(
                new UUID(3, 3), "CSP-1", "Hafen Logistik AG", "vmc-aws", LocalDate.of(2024, 10, 1));
        return AggregateState.put(CustomerRequest.receive(deal, NOW), state);
    }

    @Override
    public Verbs<CustomerRequest> verbs() {
        return Verbs.of(CustomerRequest.class)
                .request(
                        CustomerRequestLifeCycle.ACCEPT,
                        (request, caller) -> request.accept(caller, new UUID(5, 5), NOW))
                .request(CustomerRequestLifeCycle.REJECT, (request, caller) -> request.reject(caller, "no", NOW));
    }
}

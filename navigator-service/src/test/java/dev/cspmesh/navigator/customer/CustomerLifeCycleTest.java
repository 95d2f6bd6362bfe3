package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import dev.cspmesh.navigator.Fixtures;

class CustomerLifeCycleTest implements LifeCycleCases<CustomerOrganization, CustomerOrganizationStatus> {

    @Override
    public LifeCycle<CustomerOrganization, CustomerOrganizationStatus> table() {
        return CustomerLifeCycle.TABLE;
    }

    @Override
    public CustomerOrganization in(CustomerOrganizationStatus state) {
        return AggregateState.put(Fixtures.customer(), state);
    }

    @Override
    public Verbs<CustomerOrganization> verbs() {
        return Verbs.of(CustomerOrganization.class);
    }
}

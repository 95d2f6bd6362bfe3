package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.organization.ProviderOrganization;
import dev.cspmesh.navigator.organization.ProviderOrganizations;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A partner creates a customer organization under its provider organization. */
@ApplicationScoped
public class CreateCustomerOrganization {

    private final ProviderOrganizations providers;
    private final CustomerOrganizations customers;
    private final Outbox outbox;
    private final Clock clock;

    CreateCustomerOrganization(
            ProviderOrganizations providers, CustomerOrganizations customers, Outbox outbox, Clock clock) {
        this.providers = providers;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<CustomerOrganization> create(Caller caller, CustomerOrganization.Company company, Contact contact) {
        return providers
                .own(caller)
                .map(provider -> under(provider, company, contact))
                .call(customers::persist)
                .call(customer -> outbox.append(customer.created()));
    }

    private CustomerOrganization under(
            ProviderOrganization provider, CustomerOrganization.Company company, Contact contact) {
        Rejection.refuse(CustomerRules.providerActive(provider.status()));
        var parent = new CustomerOrganization.Parent(provider.id(), provider.partnerId());
        return CustomerOrganization.create(Ids.next(), parent, company, contact, clock);
    }
}

package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.identity.AddressOwners;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStandings;
import dev.cspmesh.navigator.organization.ProviderOrganizations;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A partner creates a customer organization under its provider organization. */
@ApplicationScoped
public class CreateCustomerOrganization {

    private final ProviderOrganizations providers;
    private final PartnerStandings standings;
    private final CustomerOrganizations customers;
    private final AddressOwners addresses;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Clock clock;

    CreateCustomerOrganization(
            ProviderOrganizations providers,
            PartnerStandings standings,
            CustomerOrganizations customers,
            AddressOwners addresses,
            Outbox outbox,
            Jobs jobs,
            Clock clock) {
        this.providers = providers;
        this.standings = standings;
        this.customers = customers;
        this.addresses = addresses;
        this.outbox = outbox;
        this.jobs = jobs;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<CustomerOrganization> create(Caller caller, CustomerOrganization.Company company, Contact contact) {
        return standings
                .requireActive(caller.party())
                .chain(() -> customers.isContact(contact.email()))
                .invoke(isContact ->
                        refuseIf(isContact || !addresses.ofRequest().isEmpty()))
                .chain(() -> providers.own(caller))
                .map(provider -> new CustomerOrganization.Parent(provider.id(), provider.partnerId()))
                .map(parent -> CustomerOrganization.create(Ids.next(), parent, company, contact, clock))
                .call(customers::persistAndFlush)
                .call(customer -> outbox.append(customer.created()))
                .call(customer -> jobs.now(ProvisionContactIdentity.KIND, customer.id()));
    }

    /** An address signs in for one party; whose it is, is not told. */
    private static void refuseIf(boolean isTaken) {
        if (isTaken) {
            throw Rejection.of(CommonProblems.ADDRESS_TAKEN, "Somebody signs in with this address already.")
                    .field("#/contact/email", "is in use", "an address of the person's own")
                    .rejected();
        }
    }
}

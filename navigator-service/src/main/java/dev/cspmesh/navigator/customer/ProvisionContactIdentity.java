package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.identity.Identities;
import dev.cspmesh.kit.jobs.ExternalJob;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Gives the contact of a new customer organization its user and a mail to set a password. No transaction is open while
 * the identity provider works.
 */
@ApplicationScoped
class ProvisionContactIdentity implements ExternalJob {

    static final String KIND = "CONTACT_IDENTITY";

    private final CustomerOrganizations customers;
    private final Identities identities;

    ProvisionContactIdentity(CustomerOrganizations customers, Identities identities) {
        this.customers = customers;
        this.identities = identities;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Outcome> run(String customerId) {
        return Panache.withSession(() -> customers.findById(UUID.fromString(customerId)))
                .map(ProvisionContactIdentity::person)
                .chain(identities::ensure)
                .replaceWith(Outcome.DONE);
    }

    /** Nobody else can serve the customer, so it is tried until it succeeds; the last failure stands with the job. */
    @Override
    public Uni<Outcome> giveUp(String customerId, String reason) {
        return Uni.createFrom().item(Outcome.LATER);
    }

    private static Identities.Person person(CustomerOrganization customer) {
        Contact contact = customer.contact();
        return new Identities.Person(
                contact.email(),
                contact.firstName(),
                contact.lastName(),
                Participant.CUSTOMER,
                customer.id().toString());
    }
}

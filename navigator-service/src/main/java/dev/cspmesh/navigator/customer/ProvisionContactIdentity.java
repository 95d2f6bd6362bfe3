package dev.cspmesh.navigator.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.identity.Identities;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Gives the contact of a new customer organization its Keycloak user. Runs from our own event, so that a crash between
 * the two loses neither.
 */
@ApplicationScoped
class ProvisionContactIdentity {

    private final EventConsumer customers;
    private final Identities identities;

    ProvisionContactIdentity(Inbox inbox, Identities identities) {
        this.identities = identities;
        customers = inbox.subscription("navigator.customer")
                .on("customer.created.v1", CustomerCreated.class, this::provision);
    }

    /** What this consumer reads of its own service's event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerCreated(UUID customerOrganizationId, Person contact) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Person(String firstName, String lastName, String email) {}
    }

    @Incoming("customer")
    CompletionStage<Void> customers(Message<byte[]> message) {
        return customers.receive(message);
    }

    private Uni<Void> provision(CustomerCreated event) {
        CustomerCreated.Person contact = event.contact();
        return identities.ensure(new Identities.Person(
                contact.email(),
                contact.firstName(),
                contact.lastName(),
                Participant.CUSTOMER,
                event.customerOrganizationId().toString()));
    }
}

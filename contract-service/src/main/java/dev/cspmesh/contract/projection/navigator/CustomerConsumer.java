package dev.cspmesh.contract.projection.navigator;

import dev.cspmesh.contract.projection.billing.MeteredCustomers;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to customer organizations in navigator-service: which there are, and which was made of a won deal. */
@ApplicationScoped
public class CustomerConsumer {

    private final EventConsumer customers;

    CustomerConsumer(Inbox inbox, MeteredCustomers metered, CustomerOrganizationProjections organizations) {
        this.customers = inbox.subscription("contract.customer")
                .on("customer.created.v1", CustomerCreated.class, organizations::learn)
                .on(
                        "customer.request-accepted.v1",
                        CustomerRequestAccepted.class,
                        event -> metered.made(event.requestId(), event.customerOrganizationId()));
    }

    @Incoming("customer")
    CompletionStage<Void> customers(Message<byte[]> message) {
        return customers.receive(message);
    }
}

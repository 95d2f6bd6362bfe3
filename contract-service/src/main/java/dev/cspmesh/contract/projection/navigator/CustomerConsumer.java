package dev.cspmesh.contract.projection.navigator;

import dev.cspmesh.contract.projection.billing.MeteredCustomers;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to what becomes of won deals in navigator-service. */
@ApplicationScoped
public class CustomerConsumer {

    private final EventConsumer customers;

    CustomerConsumer(Inbox inbox, MeteredCustomers metered) {
        this.customers = inbox.subscription("contract.customer")
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

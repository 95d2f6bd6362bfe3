package dev.cspmesh.contract.projection.billing;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to billing-service's estimates. */
@ApplicationScoped
public class EstimateConsumer {

    private final EventConsumer estimates;

    EstimateConsumer(Inbox inbox, WatchBalance balance, MeteredCustomers metered) {
        this.estimates = inbox.subscription("contract.estimate")
                .on("estimate.updated.v1", EstimateUpdated.class, balance::learn)
                .on("estimate.customer-metered.v1", CustomerMetered.class, metered::learn);
    }

    @Incoming("estimate")
    CompletionStage<Void> estimates(Message<byte[]> message) {
        return estimates.receive(message);
    }
}

package dev.cspmesh.contract.projection.partner;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to partner-service. */
@ApplicationScoped
public class PartnerConsumer {

    private final EventConsumer partners;

    PartnerConsumer(Inbox inbox, PartnerProjections partners) {
        this.partners = inbox.subscription("contract.partner")
                .on("partner.aggregator-chosen.v1", AggregatorChosen.class, partners::remember);
    }

    @Incoming("partner")
    CompletionStage<Void> partners(Message<byte[]> message) {
        return partners.receive(message);
    }
}

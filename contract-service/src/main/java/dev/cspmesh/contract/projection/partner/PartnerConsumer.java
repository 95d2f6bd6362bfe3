package dev.cspmesh.contract.projection.partner;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to partner-service: which aggregator a partner works with, and how companies are called. */
@ApplicationScoped
public class PartnerConsumer {

    private final EventConsumer partners;
    private final EventConsumer aggregators;

    PartnerConsumer(Inbox inbox, PartnerProjections partners, CompanyProjections companies) {
        this.partners = inbox.subscription("contract.partner")
                .on("partner.aggregator-chosen.v1", AggregatorChosen.class, partners::remember)
                .on("partner.approved.v1", CompanyNamed.class, companies::remember);
        this.aggregators = inbox.subscription("contract.aggregator")
                .on("aggregator.registered.v1", CompanyNamed.class, companies::remember);
    }

    @Incoming("partner")
    CompletionStage<Void> partners(Message<byte[]> message) {
        return partners.receive(message);
    }

    @Incoming("aggregator")
    CompletionStage<Void> aggregators(Message<byte[]> message) {
        return aggregators.receive(message);
    }
}

package dev.cspmesh.billing.projection.partner;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A partner was approved, an aggregator registered: bills can name them. */
@ApplicationScoped
class PartyProjection {

    private final EventConsumer partners;
    private final EventConsumer aggregators;

    PartyProjection(Parties parties, Inbox inbox) {
        this.partners = inbox.subscription("billing.partner")
                .on("partner.approved.v1", PartnerApproved.class, p -> parties.keep(p.partnerId(), p.legalName()));
        this.aggregators = inbox.subscription("billing.aggregator")
                .on(
                        "aggregator.registered.v1",
                        AggregatorRegistered.class,
                        a -> parties.keep(a.aggregatorId(), a.name()));
    }

    @Incoming("partner")
    CompletionStage<Void> partner(Message<byte[]> message) {
        return partners.receive(message);
    }

    @Incoming("aggregator")
    CompletionStage<Void> aggregator(Message<byte[]> message) {
        return aggregators.receive(message);
    }
}

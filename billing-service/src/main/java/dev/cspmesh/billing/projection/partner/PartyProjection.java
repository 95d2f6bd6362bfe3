package dev.cspmesh.billing.projection.partner;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.standing.PartnerStandings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A partner was approved, an aggregator registered: bills can name them. Where a partner stands in the program. */
@ApplicationScoped
class PartyProjection {

    private final EventConsumer partners;
    private final EventConsumer aggregators;

    PartyProjection(Parties parties, PartnerStandings standings, DepartedPartners departed, Inbox inbox) {
        EventConsumer names = inbox.subscription("billing.partner")
                .on("partner.approved.v1", PartnerApproved.class, p -> parties.keep(p.partnerId(), p.legalName()));
        this.partners = standings.keptBy(names, moved -> departed.settle(moved.partnerId()));
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

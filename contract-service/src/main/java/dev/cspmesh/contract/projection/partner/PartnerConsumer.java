package dev.cspmesh.contract.projection.partner;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.standing.PartnerStandings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Listens to partner-service: which aggregator a partner works with, how companies are called, and where they stand in the
 * program.
 */
@ApplicationScoped
public class PartnerConsumer {

    private final EventConsumer partners;
    private final EventConsumer aggregators;

    PartnerConsumer(
            Inbox inbox,
            PartnerProjections partners,
            CompanyProjections companies,
            PartnerStandings standings,
            Jobs jobs) {
        EventConsumer choices = inbox.subscription("contract.partner")
                .on("partner.aggregator-chosen.v1", AggregatorChosen.class, partners::remember)
                .on("partner.approved.v1", CompanyNamed.class, companies::remember);
        this.partners = standings.keptBy(
                choices,
                suspended -> Uni.createFrom().voidItem(),
                reinstated -> jobs.now(PartnerProjections.REINSTATED, reinstated.partnerId()),
                left -> jobs.now(PartnerProjections.LEFT, left.partnerId()));
        this.aggregators = inbox.subscription("contract.aggregator")
                .on("aggregator.registered.v1", CompanyNamed.class, companies::remember)
                .on("aggregator.changed.v1", AggregatorChanged.class, partners::remember);
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

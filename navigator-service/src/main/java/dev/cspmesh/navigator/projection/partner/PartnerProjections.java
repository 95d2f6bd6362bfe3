package dev.cspmesh.navigator.projection.partner;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.standing.PartnerStandings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What navigator knows of partners. A projection is owned by no caller, so no visibility applies. */
@ApplicationScoped
public class PartnerProjections {

    private final EventConsumer partners;

    PartnerProjections(Inbox inbox, PartnerStandings standings) {
        partners = standings.keptBy(
                inbox.subscription("navigator.partner").on("partner.approved.v1", PartnerApproved.class, this::apply));
    }

    @Incoming("partner")
    CompletionStage<Void> partners(Message<byte[]> message) {
        return partners.receive(message);
    }

    public Uni<Optional<PartnerProjection>> partner(String partnerId) {
        return Panache.getSession()
                .chain(session -> session.find(PartnerProjection.class, partnerId))
                .map(Optional::ofNullable);
    }

    private Uni<Void> apply(PartnerApproved event) {
        return Panache.getSession()
                .chain(session -> session.merge(new PartnerProjection(event)).chain(session::flush))
                .replaceWithVoid();
    }
}

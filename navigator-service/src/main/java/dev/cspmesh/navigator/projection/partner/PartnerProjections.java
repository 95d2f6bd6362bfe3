package dev.cspmesh.navigator.projection.partner;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.jobs.Jobs;
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

    /** Job for a partner whose standing changed: its provider organization follows. */
    public static final String MOVED = "navigator.partner-moved";

    private final EventConsumer partners;

    PartnerProjections(Inbox inbox, PartnerStandings standings, Jobs jobs) {
        partners = standings.keptBy(
                inbox.subscription("navigator.partner").on("partner.approved.v1", PartnerApproved.class, this::apply),
                moved -> jobs.now(MOVED, moved.partnerId()));
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

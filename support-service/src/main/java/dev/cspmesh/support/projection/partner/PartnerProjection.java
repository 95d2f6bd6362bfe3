package dev.cspmesh.support.projection.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.standing.PartnerStandings;
import dev.cspmesh.support.projection.Upsert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The names of partners, and where they stand in the program. */
@ApplicationScoped
class PartnerProjection {

    private final EventConsumer partners;

    PartnerProjection(Inbox inbox, PartnerStandings standings) {
        partners = standings.keptBy(inbox.subscription("support.partner")
                .on("partner.approved.v1", PartnerApproved.class, PartnerProjection::approved));
    }

    /** A company became a partner. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartnerApproved(String partnerId, String legalName) {}

    @Incoming("partner")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return partners.receive(message);
    }

    private static Uni<Void> approved(PartnerApproved event) {
        return Upsert.row("""
                insert into partner (partner_id, legal_name) values (?1, ?2)
                    on conflict (partner_id) do update set legal_name = excluded.legal_name
                """, event.partnerId(), event.legalName());
    }
}

package dev.cspmesh.support.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.support.desk.Desk;
import dev.cspmesh.support.projection.Upsert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The services of the catalogue and the desks that answer technical questions about them. */
@ApplicationScoped
class CatalogueProjection {

    private final EventConsumer services;

    CatalogueProjection(Inbox inbox) {
        services = inbox.subscription("support.service")
                .on("service.listed.v1", ServiceListed.class, CatalogueProjection::listed);
    }

    /** A service of the catalogue was listed or changed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ServiceListed(String code, String name, boolean free, Desk supportDesk) {}

    @Incoming("service")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return services.receive(message);
    }

    private static Uni<Void> listed(ServiceListed event) {
        return Upsert.row("""
                insert into product (code, name, desk, free) values (?1, ?2, ?3, ?4)
                    on conflict (code) do update set name = excluded.name, desk = excluded.desk, free = excluded.free
                """, event.code(), event.name(), event.supportDesk().name(), event.free());
    }
}

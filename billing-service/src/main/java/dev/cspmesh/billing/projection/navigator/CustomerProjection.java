package dev.cspmesh.billing.projection.navigator;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A customer organization exists: its name and country stand on the CSP's invoices, never on another leg. */
@ApplicationScoped
class CustomerProjection {

    private static final String UPSERT = """
            insert into customer (customer_organization_id, partner_id, name, country) values (?1, ?2, ?3, ?4)
            on conflict (customer_organization_id) do update set name = excluded.name, country = excluded.country
            returning customer_organization_id
            """;

    private final EventConsumer events;

    CustomerProjection(Inbox inbox) {
        this.events = inbox.subscription("billing.customer")
                .on("customer.created.v1", CustomerCreated.class, CustomerProjection::apply);
    }

    @Incoming("customer")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return events.receive(message);
    }

    private static Uni<Void> apply(CustomerCreated event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, UUID.class)
                        .setParameter(1, event.customerOrganizationId())
                        .setParameter(2, event.partnerId())
                        .setParameter(3, event.name())
                        .setParameter(4, event.country())
                        .getResultList())
                .replaceWithVoid();
    }
}

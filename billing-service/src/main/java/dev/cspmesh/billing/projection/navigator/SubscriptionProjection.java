package dev.cspmesh.billing.projection.navigator;

import dev.cspmesh.billing.projection.PendingUsageRetry;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A service was activated for a customer: usage may name it. */
@ApplicationScoped
class SubscriptionProjection {

    private static final String UPSERT = """
            insert into subscription (activation_id, customer_organization_id, partner_id, service, contract_id)
            values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as uuid)) on conflict do nothing
            returning activation_id
            """;

    private final PendingUsageRetry usage;
    private final EventConsumer events;

    SubscriptionProjection(PendingUsageRetry usage, Inbox inbox) {
        this.usage = usage;
        this.events = inbox.subscription("billing.activation")
                .on("activation.activated.v1", ActivationActivated.class, this::apply);
    }

    @Incoming("activation")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return events.receive(message);
    }

    private Uni<Void> apply(ActivationActivated event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, UUID.class)
                        .setParameter(1, event.activationId())
                        .setParameter(2, event.customerOrganizationId())
                        .setParameter(3, event.partnerId())
                        .setParameter(4, event.service())
                        .setParameter(
                                5,
                                event.contractId() == null
                                        ? null
                                        : event.contractId().toString())
                        .getResultList())
                .chain(() -> usage.request("subscription %s/%s".formatted(event.partnerId(), event.activationId())));
    }
}

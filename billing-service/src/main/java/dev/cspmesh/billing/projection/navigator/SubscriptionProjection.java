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

/** A service was activated for a customer: usage may name it. */
@ApplicationScoped
class SubscriptionProjection {

    private static final String UPSERT = """
            insert into subscription (activation_id, customer_organization_id, partner_id, service, contract_id)
            values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as uuid)) on conflict do nothing
            returning activation_id
            """;

    private final EventConsumer facts;

    SubscriptionProjection(Inbox inbox) {
        this.facts = inbox.subscription("billing.activation")
                .on("activation.activated.v1", ActivationActivated.class, SubscriptionProjection::learn);
    }

    @Incoming("activation")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return facts.receive(message);
    }

    private static Uni<Void> learn(ActivationActivated fact) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, UUID.class)
                        .setParameter(1, fact.activationId())
                        .setParameter(2, fact.customerOrganizationId())
                        .setParameter(3, fact.partnerId())
                        .setParameter(4, fact.service())
                        .setParameter(
                                5,
                                fact.contractId() == null
                                        ? null
                                        : fact.contractId().toString())
                        .getResultList())
                .replaceWithVoid();
    }
}

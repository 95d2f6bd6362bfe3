package dev.cspmesh.partner.journey;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to all services. */
@ApplicationScoped
class JourneyFacts {

    private final EventConsumer facts;

    JourneyFacts(Chronicle chronicle, Inbox inbox) {
        this.facts = inbox.subscription("partner.journey");
        Chronicle.TYPES.forEach(type -> facts.on(type, JourneyFact.class, chronicle::write));
    }

    @Incoming("journey")
    CompletionStage<Void> facts(Message<byte[]> message) {
        return facts.receive(message);
    }
}

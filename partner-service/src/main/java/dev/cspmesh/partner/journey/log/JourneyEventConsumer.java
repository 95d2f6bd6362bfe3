package dev.cspmesh.partner.journey.log;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes in the events of all services that say where a partner stands. */
@ApplicationScoped
class JourneyEventConsumer {

    private final EventConsumer events;

    JourneyEventConsumer(JourneyLog log, Inbox inbox) {
        this.events = inbox.subscription("partner.journey");
        JourneyEvent.TYPES.forEach((type, payload) -> events.on(type, payload, log::write));
    }

    @Incoming("journey")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return events.receive(message);
    }
}

package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes in all events that lead to an e-mail. */
@ApplicationScoped
class NotificationConsumer {

    private final EventConsumer events;

    NotificationConsumer(@All List<NotificationSource> sources, Inbox inbox) {
        this.events = inbox.subscription("partner.notifications");
        sources.forEach(each -> each.listen(events));
    }

    @Incoming("notifications")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return events.receive(message);
    }
}

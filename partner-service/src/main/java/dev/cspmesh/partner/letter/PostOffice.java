package dev.cspmesh.partner.letter;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes in all facts that somebody is written about. */
@ApplicationScoped
class PostOffice {

    private final EventConsumer facts;

    PostOffice(@All List<Correspondence> correspondences, Inbox inbox) {
        this.facts = inbox.subscription("partner.letters");
        correspondences.forEach(each -> each.listen(facts));
    }

    @Incoming("letters")
    CompletionStage<Void> facts(Message<byte[]> message) {
        return facts.receive(message);
    }
}

package dev.cspmesh.navigator.program;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to partners and services. Contracts have a listener of their own, because they invite. */
@ApplicationScoped
class ProgramFacts {

    private final EventConsumer partners;
    private final EventConsumer services;

    ProgramFacts(Inbox inbox, ProgramRecords records) {
        partners =
                inbox.subscription("navigator.partner").on("partner.approved.v1", PartnerApproved.class, records::keep);
        services = inbox.subscription("navigator.service").on("service.listed.v1", ServiceListed.class, records::keep);
    }

    @Incoming("partner")
    CompletionStage<Void> partners(Message<byte[]> message) {
        return partners.receive(message);
    }

    @Incoming("service")
    CompletionStage<Void> services(Message<byte[]> message) {
        return services.receive(message);
    }
}

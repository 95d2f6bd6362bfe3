package dev.cspmesh.support.directory;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The facts that the directory is made of. */
@ApplicationScoped
class DirectoryFeed {

    private final EventConsumer services;
    private final EventConsumer partners;
    private final EventConsumer providers;
    private final EventConsumer customers;
    private final EventConsumer contracts;

    DirectoryFeed(Inbox inbox, Registrar registrar) {
        services = inbox.subscription("support.service")
                .on("service.listed.v1", Facts.ServiceListed.class, registrar::list);
        partners = inbox.subscription("support.partner")
                .on("partner.approved.v1", Facts.PartnerApproved.class, registrar::welcome);
        providers = inbox.subscription("support.provider")
                .on("provider.created.v1", Facts.ProviderCreated.class, registrar::onboard);
        customers = inbox.subscription("support.customer")
                .on("customer.created.v1", Facts.CustomerCreated.class, registrar::add);
        contracts = inbox.subscription("support.contract")
                .on("contract.activated.v1", Facts.ContractActivated.class, registrar::cover);
    }

    @Incoming("service")
    CompletionStage<Void> services(Message<byte[]> message) {
        return services.receive(message);
    }

    @Incoming("partner")
    CompletionStage<Void> partners(Message<byte[]> message) {
        return partners.receive(message);
    }

    @Incoming("provider")
    CompletionStage<Void> providers(Message<byte[]> message) {
        return providers.receive(message);
    }

    @Incoming("customer")
    CompletionStage<Void> customers(Message<byte[]> message) {
        return customers.receive(message);
    }

    @Incoming("contract")
    CompletionStage<Void> contracts(Message<byte[]> message) {
        return contracts.receive(message);
    }
}

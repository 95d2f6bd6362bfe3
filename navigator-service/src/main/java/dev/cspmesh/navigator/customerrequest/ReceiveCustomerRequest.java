package dev.cspmesh.navigator.customerrequest;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.navigator.projection.catalogue.ServiceProjections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * A won deal asks for a customer organization, whether its partner is onboarded yet or not: the request waits. A deal
 * asks once, however often the event is received; one for a service that Navigator cannot provision does not ask.
 */
@ApplicationScoped
class ReceiveCustomerRequest {

    /** Nobody here: the deal was moved in contract-service, whose history says by whom. */
    private static final Actor BY_THE_DEAL = new Actor("service", "contract-service", "");

    private final CustomerRequests requests;
    private final ServiceProjections services;
    private final Audit audit;
    private final Clock clock;
    private final EventConsumer deals;

    ReceiveCustomerRequest(
            CustomerRequests requests, ServiceProjections services, Audit audit, Clock clock, Inbox inbox) {
        this.requests = requests;
        this.services = services;
        this.audit = audit;
        this.clock = clock;
        deals = inbox.subscription("navigator.opportunity")
                .on("opportunity.customer-requested.v1", CustomerRequested.class, this::receive);
    }

    @Incoming("opportunity")
    CompletionStage<Void> deals(Message<byte[]> message) {
        return deals.receive(message);
    }

    private Uni<Void> receive(CustomerRequested event) {
        return services.isIntegrated(event.service())
                .chain(integrated ->
                        integrated ? receiveOnce(event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> receiveOnce(CustomerRequested event) {
        return requests.findById(event.opportunityId())
                .chain(known -> known == null ? keep(event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(CustomerRequested event) {
        return requests.persistAndFlush(CustomerRequest.receive(event, clock))
                .chain(request -> audit.append(BY_THE_DEAL, request.received(), ""));
    }
}

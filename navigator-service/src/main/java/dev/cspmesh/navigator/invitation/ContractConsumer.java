package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.navigator.projection.catalogue.ServiceProjections;
import dev.cspmesh.navigator.projection.contract.ContractActivated;
import dev.cspmesh.navigator.projection.contract.ContractChanged;
import dev.cspmesh.navigator.projection.contract.ContractEnded;
import dev.cspmesh.navigator.projection.contract.ContractProjections;
import dev.cspmesh.navigator.projection.contract.DefaultContractChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Listens to contracts: each enables its service until it ends, and a partner's first one for a service of
 * Navigator invites it.
 */
@ApplicationScoped
class ContractConsumer {

    private final EventConsumer contracts;
    private final ContractProjections projections;
    private final ServiceProjections services;
    private final PrepareInvitation prepare;

    ContractConsumer(
            Inbox inbox, ContractProjections projections, ServiceProjections services, PrepareInvitation prepare) {
        this.projections = projections;
        this.services = services;
        this.prepare = prepare;
        contracts = inbox.subscription("navigator.contract")
                .on("contract.activated.v1", ContractActivated.class, this::activated)
                .on("contract.changed.v1", ContractChanged.class, event -> projections.apply(event))
                .on("contract.default-changed.v1", DefaultContractChanged.class, event -> projections.apply(event))
                .on("contract.terminated.v1", ContractEnded.class, event -> projections.apply(event))
                .on("contract.expired.v1", ContractEnded.class, event -> projections.apply(event));
    }

    @Incoming("contract")
    CompletionStage<Void> contracts(Message<byte[]> message) {
        return contracts.receive(message);
    }

    /** A contract for a service that Navigator cannot provision invites nobody (docs/domain.md, contract). */
    private Uni<Void> activated(ContractActivated event) {
        return projections
                .apply(event)
                .chain(() -> services.isIntegrated(event.service()))
                .chain(integrated -> integrated
                        ? prepare.prepare(event.partnerId(), event.contractId())
                        : Uni.createFrom().voidItem());
    }
}

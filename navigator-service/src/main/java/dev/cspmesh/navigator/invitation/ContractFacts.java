package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.navigator.program.ContractActivated;
import dev.cspmesh.navigator.program.ContractChanged;
import dev.cspmesh.navigator.program.ContractEnded;
import dev.cspmesh.navigator.program.DefaultChanged;
import dev.cspmesh.navigator.program.ProgramRecords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Listens to contracts: each enables its service until it ends, and a partner's first one invites it. */
@ApplicationScoped
class ContractFacts {

    private final EventConsumer contracts;
    private final ProgramRecords records;
    private final PrepareInvitation prepare;

    ContractFacts(Inbox inbox, ProgramRecords records, PrepareInvitation prepare) {
        this.records = records;
        this.prepare = prepare;
        contracts = inbox.subscription("navigator.contract")
                .on("contract.activated.v1", ContractActivated.class, this::activated)
                .on("contract.changed.v1", ContractChanged.class, fact -> records.keep(fact))
                .on("contract.default-changed.v1", DefaultChanged.class, fact -> records.keep(fact))
                .on("contract.terminated.v1", ContractEnded.class, fact -> records.keep(fact))
                .on("contract.expired.v1", ContractEnded.class, fact -> records.keep(fact));
    }

    @Incoming("contract")
    CompletionStage<Void> contracts(Message<byte[]> message) {
        return contracts.receive(message);
    }

    private Uni<Void> activated(ContractActivated fact) {
        return records.keep(fact).chain(() -> prepare.prepare(fact.partnerId(), fact.contractId()));
    }
}

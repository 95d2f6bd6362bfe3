package dev.cspmesh.billing.contract;

import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.event.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A contract became active: from now on its months have orders. */
@ApplicationScoped
class LearnContract {

    private final Contracts contracts;
    private final SpoolCalendar calendar;
    private final Subscription facts;

    LearnContract(Contracts contracts, SpoolCalendar calendar, Inbox inbox) {
        this.contracts = contracts;
        this.calendar = calendar;
        this.facts = inbox.subscription("billing.contract")
                .on("contract.activated.v1", ContractActivated.class, this::learn);
    }

    @Incoming("contract")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return facts.receive(message);
    }

    private Uni<Void> learn(ContractActivated fact) {
        return contracts
                .findById(fact.contractId())
                .onItem()
                .ifNull()
                .switchTo(() -> contracts.persistAndFlush(Contract.activated(fact, calendar)))
                .chain(() -> contracts.keepCommits(fact.contractId(), fact.roundedCommits()));
    }
}

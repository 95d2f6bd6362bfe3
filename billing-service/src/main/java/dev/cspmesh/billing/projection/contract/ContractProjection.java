package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.kit.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Follows contracts: from the day on which one is active its months have orders, which go by what was promised for each
 * month, until it ends. A month that has an order keeps what it was rated with. A fact about a contract that is not
 * known ends in the dead letters, and is taken up again after the one that it follows.
 */
@ApplicationScoped
class ContractProjection {

    private final Contracts contracts;
    private final SpoolCalendar calendar;
    private final Prepayments prepayments;
    private final EventConsumer facts;

    ContractProjection(Contracts contracts, SpoolCalendar calendar, Prepayments prepayments, Inbox inbox) {
        this.contracts = contracts;
        this.calendar = calendar;
        this.prepayments = prepayments;
        this.facts = inbox.subscription("billing.contract")
                .on("contract.activated.v1", ContractActivated.class, this::learn)
                .on("contract.changed.v1", ContractChanged.class, this::change)
                .on("contract.terminated.v1", ContractTerminated.class, this::terminate)
                .on("contract.expired.v1", ContractExpired.class, this::expire);
    }

    @Incoming("contract")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return facts.receive(message);
    }

    private Uni<Void> learn(ContractActivated fact) {
        return contracts
                .findById(fact.contractId())
                .chain(known -> known == null
                        ? begin(Contract.activated(fact, calendar), fact)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> begin(Contract contract, ContractActivated fact) {
        return contracts
                .persistAndFlush(contract)
                .chain(() -> contracts.keepCommits(fact.contractId(), fact.roundedCommits()))
                .chain(() -> billPrepayment(contract, YearMonth.from(fact.startsOn()), Money.zero(fact.currency())));
    }

    /** What was paid beforehand is billed once: what comes on top of all that was billed before. */
    private Uni<Void> billPrepayment(Contract contract, YearMonth from, Money before) {
        Money added = contract.prepayment().minus(before);
        return added.amount().signum() > 0
                ? prepayments.bill(contract, from, added)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> change(ContractChanged fact) {
        return contracts
                .known(fact.contractId())
                .chain(contract -> contract.isNews(fact.changedAt())
                        ? follow(contract, fact)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> follow(Contract contract, ContractChanged fact) {
        Money before = contract.prepayment();
        contract.changed(fact, calendar);
        return contracts
                .forgetCommits(contract.contractId(), contract.spoolMonth())
                .chain(() -> contracts.keepCommits(contract.contractId(), fact.commitsFrom(contract.spoolMonth())))
                .chain(() -> billPrepayment(contract, fact.from(), before));
    }

    private Uni<Void> expire(ContractExpired fact) {
        return contracts
                .known(fact.contractId())
                .invoke(contract -> contract.end(fact.endedBefore(), calendar))
                .replaceWithVoid();
    }

    private Uni<Void> terminate(ContractTerminated fact) {
        return contracts
                .known(fact.contractId())
                .chain(contract -> contract.end(fact.endedBefore(), calendar)
                        ? settle(contract, fact)
                        : Uni.createFrom().voidItem());
    }

    /** The last order charges the rest, when the contract says so; no month after it promises anything any more. */
    private Uni<Void> settle(Contract contract, ContractTerminated fact) {
        if (!fact.owed().isZero()) {
            contract.owe(fact.owed(), fact.endedBefore(), calendar);
        }
        return contracts.forgetCommits(contract.contractId(), YearMonth.from(fact.endedBefore()));
    }
}

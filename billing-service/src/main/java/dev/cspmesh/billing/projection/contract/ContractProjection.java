package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.billing.projection.PendingUsageRetry;
import dev.cspmesh.billing.projection.partner.DepartedPartners;
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
 * Follows contracts: from the day on which one is active its months have orders, which go by what each month is
 * committed to, until it ends. A month that has an order keeps what it was rated with. A event about a contract that is not
 * known ends in the dead letters, and is taken up again after the one that it follows.
 */
@ApplicationScoped
class ContractProjection {

    private final Contracts contracts;
    private final SpoolCalendar calendar;
    private final SpoolSchedule schedule;
    private final Prepayments prepayments;
    private final PendingUsageRetry usage;
    private final DepartedPartners departed;
    private final EventConsumer events;

    ContractProjection(
            Contracts contracts,
            SpoolCalendar calendar,
            SpoolSchedule schedule,
            Prepayments prepayments,
            PendingUsageRetry usage,
            DepartedPartners departed,
            Outlooks outlooks,
            Inbox inbox) {
        this.contracts = contracts;
        this.calendar = calendar;
        this.schedule = schedule;
        this.prepayments = prepayments;
        this.usage = usage;
        this.departed = departed;
        this.events = inbox.subscription("billing.contract")
                .on("contract.activated.v1", ContractActivated.class, this::apply)
                .on("contract.changed.v1", ContractChanged.class, this::change)
                .on("contract.outlook-changed.v1", OutlookChanged.class, outlooks::learn)
                .on("contract.terminated.v1", ContractTerminated.class, this::terminate)
                .on("contract.expired.v1", ContractExpired.class, this::expire);
    }

    @Incoming("contract")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return events.receive(message);
    }

    private Uni<Void> apply(ContractActivated event) {
        return contracts
                .findById(event.contractId())
                .chain(known -> known == null
                        ? begin(Contract.activated(event, calendar), event)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> begin(Contract contract, ContractActivated event) {
        return contracts
                .persistAndFlush(contract)
                .chain(() -> contracts.keepCommitments(event.contractId(), event.roundedCommitments()))
                .chain(() -> schedule.follow(contract))
                .chain(() -> billPrepayment(contract, YearMonth.from(event.startsOn()), Money.zero(event.currency())))
                .chain(() -> usage.request("contract " + contract.contractId()));
    }

    /** What was paid beforehand is billed once: what comes on top of all that was billed before. */
    private Uni<Void> billPrepayment(Contract contract, YearMonth from, Money before) {
        Money added = contract.prepayment().minus(before);
        return added.amount().signum() > 0
                ? prepayments.bill(contract, from, added)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> change(ContractChanged event) {
        return contracts
                .claim(event.contractId())
                .chain(contract -> contract.isNews(event.changedAt())
                        ? follow(contract, event)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> follow(Contract contract, ContractChanged event) {
        Money before = contract.prepayment();
        contract.changed(event, calendar);
        return contracts
                .forgetCommitments(contract.contractId(), contract.spoolMonth())
                .chain(() ->
                        contracts.keepCommitments(contract.contractId(), event.commitmentsFrom(contract.spoolMonth())))
                .chain(() -> schedule.follow(contract))
                .chain(() -> billPrepayment(contract, event.from(), before));
    }

    private Uni<Void> expire(ContractExpired event) {
        return contracts
                .claim(event.contractId())
                .invoke(contract -> contract.end(event.endedBefore(), calendar))
                .call(schedule::follow)
                .chain(contract -> departed.settle(contract.partnerId()));
    }

    private Uni<Void> terminate(ContractTerminated event) {
        return contracts
                .claim(event.contractId())
                .chain(contract -> contract.end(event.endedBefore(), calendar)
                        ? settle(contract, event)
                        : Uni.createFrom().voidItem());
    }

    /** The last order charges the fee for the early end, when the contract says so; no month after it is committed to anything. */
    private Uni<Void> settle(Contract contract, ContractTerminated event) {
        if (!event.earlyTerminationFee().isZero()) {
            contract.chargeEarlyTermination(event.earlyTerminationFee(), event.endedBefore(), calendar);
        }
        return contracts
                .forgetCommitments(contract.contractId(), event.firstMonthWithout())
                .chain(() -> schedule.follow(contract))
                .chain(() -> departed.settle(contract.partnerId()));
    }
}

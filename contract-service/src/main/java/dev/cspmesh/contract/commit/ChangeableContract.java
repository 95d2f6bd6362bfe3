package dev.cspmesh.contract.commit;

import static dev.cspmesh.contract.commit.ContractLifeCycle.TABLE;

import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.LevelPin;
import dev.cspmesh.kit.caller.Caller;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** The verbs by which a change request changes a contract in force. */
@MappedSuperclass
public abstract class ChangeableContract extends ContractRecord {

    ChangeableContract() {}

    ChangeableContract(UUID id, String number, Parties parties, ContractSubject subject, Instant now) {
        super(id, number, parties, subject, now);
    }

    private Contract self() {
        return (Contract) this;
    }

    /** The CSP asked for a change; no other one until it is applied or closed. */
    public void openChange(Caller caller, UUID changeRequest, Clock clock) {
        status = TABLE.next(self(), ContractLifeCycle.REQUEST_CHANGE, caller);
        openChange = changeRequest;
        changedAt = clock.instant();
    }

    /** The open change is applied or closed. */
    public void closeChange(Clock clock) {
        openChange = null;
        terms = terms.withoutAgreed();
        changedAt = clock.instant();
    }

    /** All have agreed to a change whose month lies ahead. */
    public void agree(CommitmentTerms next, Clock clock) {
        terms = terms.agreeing(next);
        changedAt = clock.instant();
    }

    /** Other terms from a day on: another level, or another one for the renewal. */
    public ContractEvent.Changed change(CommitmentTerms next, LocalDate effectiveOn, Clock clock) {
        status = TABLE.next(self(), ContractLifeCycle.CHANGE);
        terms = next;
        return ContractEvent.Changed.of(self(), changed(clock), effectiveOn, clock.instant());
    }

    /** Goes on after its end. The level of the renewal counts from there; until then the present one does. */
    public ContractEvent.Changed renew(int months, ContractedLevel level, Clock clock) {
        return renew(terms.renewed(months, level), clock);
    }

    /** Goes on after its end, on these terms. */
    public ContractEvent.Changed renew(CommitmentTerms next, Clock clock) {
        LocalDate from = term().requireEnd();
        status = TABLE.next(self(), ContractLifeCycle.RENEW);
        terms = next;
        return ContractEvent.Changed.of(self(), changed(clock), from, clock.instant());
    }

    /** The level of a renewal has come into force. */
    public void takeLevelOf(YearMonth month, Clock clock) {
        terms = terms.in(month);
        changedAt = clock.instant();
    }

    /** More money in advance. */
    public ContractEvent.Changed topUp(BigDecimal more, Clock clock) {
        status = TABLE.next(self(), ContractLifeCycle.CHANGE);
        prepayment = prepayment().orElseThrow().plus(more);
        return ContractEvent.Changed.of(self(), changed(clock), today(clock), clock.instant());
    }

    /** Somebody else answers for the contract. */
    public ContractEvent.Changed amendContact(ContractContact next, Clock clock) {
        status = TABLE.next(self(), ContractLifeCycle.CHANGE);
        contact = next;
        return ContractEvent.Changed.of(self(), changed(clock), today(clock), clock.instant());
    }

    /** The CSP lets the contract end with its term. */
    public ContractEvent.Changed stopAutomaticRenewal(Caller caller, Clock clock) {
        status = TABLE.next(self(), ContractLifeCycle.STOP_RENEWAL, caller);
        terms = terms.renewingAutomatically(false);
        return ContractEvent.Changed.of(self(), changed(clock), today(clock), clock.instant());
    }

    /**
     * Looks at the level of a draft again, because others were published.
     *
     * @param current the level of the same name that is on offer on the first day
     */
    public void reviewLevel(Optional<ContractedLevel> current) {
        boolean isCurrent = current.flatMap(ContractedLevel::offer).equals(level().offer());
        if (status == ContractStatus.DRAFT && !isCurrent) {
            pin = new LevelPin(
                    true, current.map(terms::refreshed).filter(this::isCovered).isPresent());
        } else {
            pin = LevelPin.CURRENT;
        }
    }

    private boolean isCovered(CommitmentTerms next) {
        return prepayment()
                .map(paid -> paid.paid().compareTo(next.total().amount()) >= 0)
                .orElse(true);
    }

    /** Notes the moment of a change, for its event. */
    ContractEvent.Head changed(Clock clock) {
        changedAt = clock.instant();
        return ContractEvent.Head.of(self());
    }
}

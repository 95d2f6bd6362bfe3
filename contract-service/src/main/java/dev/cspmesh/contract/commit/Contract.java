package dev.cspmesh.contract.commit;

import static dev.cspmesh.contract.commit.ContractLifeCycle.TABLE;

import dev.cspmesh.contract.commitment.BackDating;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.LevelPin;
import dev.cspmesh.contract.commitment.TermsSnapshot;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An MSRP spend per month that a CSP commits to for one service. {@link ContractLifeCycle} says which verb is possible when,
 * and who may use it. What changes the terms of a contract in force comes through a change request.
 */
@Entity
@Table(name = "contract")
public class Contract extends ChangeableContract {

    protected Contract() {}

    private Contract(UUID id, String number, Parties parties, ContractSubject subject, Instant now) {
        super(id, number, parties, subject, now);
    }

    /**
     * A new draft. Underage will be billed (ours, see docs/domain.md, billing).
     *
     * @throws dev.cspmesh.kit.problem.Rejected if the zone or the start breaks a rule
     */
    public static Contract draft(
            UUID id, String number, Parties parties, ContractSubject subject, StartBounds bounds, Clock clock) {
        Rejection.refuse(ContractRules.mayBeDrafted(subject, bounds, clock));
        return new Contract(id, number, parties, subject, clock.instant());
    }

    /** Says who drafted it: the CSP, or its aggregator for it. */
    public ContractEvent.Drafted drafted(Caller by) {
        return new ContractEvent.Drafted(ContractEvent.Head.of(this), by.participant(), milestones.draftedAt());
    }

    /** The CSP commits to another level or term while nobody has signed. */
    public ContractEvent.Edited edit(Caller caller, ContractSubject subject, StartBounds bounds, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.EDIT, caller);
        Rejection.refuse(ContractRules.mayBeEdited(this, subject, bounds, clock));
        backDating = backDating().filter(dated -> keepsItsStart(subject)).orElse(null);
        terms = subject.terms();
        prepayment = subject.prepayment().orElse(null);
        milestones = milestones.effective(subject.effectiveAt());
        pin = LevelPin.CURRENT;
        return new ContractEvent.Edited(changed(clock), clock.instant());
    }

    /** What it says now, for its history. */
    public TermsSnapshot snapshot() {
        return new TermsSnapshot(terms, prepayment());
    }

    /** The CSP takes the level of the same name that is on offer on the first day now. */
    public ContractEvent.Edited refresh(Caller caller, ContractedLevel level, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.REFRESH, caller);
        terms = terms.refreshed(level);
        pin = LevelPin.CURRENT;
        return new ContractEvent.Edited(changed(clock), clock.instant());
    }

    /** VMware's back-dating is for one first day. */
    private boolean keepsItsStart(ContractSubject subject) {
        return subject.term().startsOn().equals(term().startsOn());
    }

    /** VMware lets a draft begin earlier; all who sign read why, and which months are billed at once. */
    public ContractEvent.BackDated backDate(
            Caller caller, LocalDate startsOn, String why, StartBounds bounds, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.BACK_DATE, caller);
        Rejection.refuse(ContractRules.mayBeDatedBack(this, startsOn, bounds, clock));
        backDating = new BackDating(why, today(clock));
        terms = terms.startingOn(startsOn);
        milestones = milestones.effective(startOf(startsOn));
        return new ContractEvent.BackDated(changed(clock), startsOn, why, monthsBilledAtOnce(), clock.instant());
    }

    /** The aggregator or VMware gives it back to the CSP, who edits and signs it again. */
    public ContractEvent.SentBack sendBack(Caller caller, String what, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.SEND_BACK, caller);
        remark = what;
        signatures = Signatures.NONE;
        milestones = milestones.unsigned();
        return new ContractEvent.SentBack(changed(clock), caller.participant(), what, clock.instant());
    }

    /** The CSP signs. Whether it is eligible was asked just before. */
    public ContractEvent.Signed sign(Signatures.Signer signer, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.SIGN, signer.caller());
        Instant now = clock.instant();
        signatures = Signatures.NONE.with(signer, now);
        remark = null;
        milestones = milestones.signed(now);
        return new ContractEvent.Signed(changed(clock), now);
    }

    /**
     * The aggregator signs too.
     *
     * @param thresholdReached whether VMware wants to approve so large a commitment; a special price it always approves
     */
    public ContractEvent.Countersigned countersign(Signatures.Signer signer, boolean thresholdReached, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.COUNTERSIGN, signer.caller());
        Instant now = clock.instant();
        signatures = signatures.with(signer, now);
        milestones = milestones.countersigned(now);
        return new ContractEvent.Countersigned(changed(clock), thresholdReached || terms.specialPrice(), now);
    }

    /**
     * VMware approves: the contract is in force at once when its first day has come, else it waits for that day.
     *
     * @param first whether the partner has no default contract for the service yet
     */
    public ContractEvent approve(Signatures.Signer signer, boolean first, Clock clock) {
        milestones = milestones.approved(clock.instant());
        status = TABLE.next(this, ContractLifeCycle.APPROVE, signer.caller());
        signatures = signatures.with(signer, clock.instant());
        return agreed(first, clock);
    }

    /** Below the threshold and at the level's own price both signatures are enough. */
    public ContractEvent autoApprove(boolean first, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.AUTO_APPROVE);
        return agreed(first, clock);
    }

    private ContractEvent agreed(boolean first, Clock clock) {
        return status == ContractStatus.ACTIVE
                ? begun(first, clock)
                : new ContractEvent.Approved(changed(clock), term().startsOn(), clock.instant());
    }

    /** The first day has come. The first contract of a partner for a service is its default (docs/domain.md, contract). */
    public ContractEvent.Activated activate(boolean first, Clock clock) {
        Rejection.refuse(ContractRules.hasBegun(this, clock.instant()));
        status = TABLE.next(this, ContractLifeCycle.ACTIVATE);
        return begun(first, clock);
    }

    private ContractEvent.Activated begun(boolean first, Clock clock) {
        milestones = milestones.activated(clock.instant());
        isDefault = first;
        return ContractEvent.Activated.of(this, changed(clock), clock.instant());
    }

    /** The window in which the CSP can renew opens. */
    public ContractEvent.RenewalWindowOpened openRenewalWindow(Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.OPEN_RENEWAL_WINDOW);
        return new ContractEvent.RenewalWindowOpened(changed(clock), term().lastDay(), clock.instant());
    }

    /** The term is over and nobody renewed it. */
    public ContractEvent.Expired expire(Clock clock) {
        Rejection.refuse(ContractRules.isOver(this, clock.instant()));
        status = TABLE.next(this, ContractLifeCycle.EXPIRE);
        end(clock);
        return new ContractEvent.Expired(changed(clock), term().lastDay(), clock.instant());
    }

    /** It shall not end early after all; it goes on as it did. */
    public ContractEvent.TerminationWithdrawn goOn(Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.GO_ON);
        terms = terms.goingOn();
        return new ContractEvent.TerminationWithdrawn(changed(clock), clock.instant());
    }

    /** The CSP leaves early: from that day on it commits to nothing more. */
    public ContractEvent.Terminating terminate(LocalDate before, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.TERMINATE);
        terms = terms.endingBefore(before);
        return new ContractEvent.Terminating(
                changed(clock), before.minusDays(1), terms.remainingFrom(before), clock.instant(), null);
    }

    /** The day of the early end has come. */
    public ContractEvent.Terminated endEarly(Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.END_EARLY);
        end(clock);
        LocalDate before = terms.earlyEnd().orElseThrow();
        return new ContractEvent.Terminated(
                changed(clock),
                before.minusDays(1),
                terms.remainingFrom(before),
                terms.earlyTerminationBilled(),
                clock.instant(),
                ending);
    }

    private void end(Clock clock) {
        isDefault = false;
        milestones = milestones.ended(clock.instant());
    }

    /** Notifies the parties once, until a top-up, that a prepaid balance has reached the trigger. */
    public Optional<ContractEvent.BalanceLow> spent(BigDecimal spend, Clock clock) {
        return prepayment().flatMap(paid -> paid.lowAfter(spend)).map(low -> {
            prepayment = low;
            Money balance = Money.rounded(low.paid().subtract(spend), currency());
            return new ContractEvent.BalanceLow(changed(clock), balance, clock.instant());
        });
    }

    /** The CSP lets new subscriptions to the service pin this contract from now on. */
    public ContractEvent.DefaultChanged makeDefault(Caller caller, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.MAKE_DEFAULT, caller);
        return becomeDefault(true, clock);
    }

    /** New subscriptions to the service pin this contract from now on, or no longer, because of another contract. */
    public ContractEvent.DefaultChanged becomeDefault(boolean now, Clock clock) {
        isDefault = now;
        return new ContractEvent.DefaultChanged(changed(clock), now, clock.instant());
    }

    /** The aggregator or VMware rejects it, with a reason that the CSP can read. */
    public ContractEvent.Rejected reject(Caller caller, String why, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.REJECT, caller);
        reason = why;
        return new ContractEvent.Rejected(changed(clock), caller.participant(), why, clock.instant());
    }

    /** The CSP withdraws it before it is in force. */
    public ContractEvent.Withdrawn withdraw(Caller caller, Clock clock) {
        status = TABLE.next(this, ContractLifeCycle.WITHDRAW, caller);
        return new ContractEvent.Withdrawn(changed(clock), clock.instant());
    }
}

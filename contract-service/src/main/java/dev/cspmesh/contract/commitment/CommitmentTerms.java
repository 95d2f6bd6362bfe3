package dev.cspmesh.contract.commitment;

import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * What a contract commits to, at which price and until when. Immutable: a change gives other terms.
 *
 * @param level the one that counts now
 * @param schedule the commitment over the whole life
 * @param renewalLevel code of the level that a renewal takes unless it names another
 * @param terminatesBefore the first day after an early end
 * @param underageBilled spend below the commitment becomes a line of the month's order, discounted like the rest (ours)
 * @param earlyTerminationBilled an early end bills what is left of the commitment on the last order
 * @param automaticRenewal at its end it goes on for as long as its last term, unless the CSP said that it shall not
 * @param agreed the commitment with a change to which all have agreed and whose month lies ahead; absent without one
 */
@Embeddable
public record CommitmentTerms(
        @Embedded ContractedLevel level,
        @Embedded Term term,

        @Column(name = "commitment_schedule")
        @Convert(converter = CommitmentScheduleText.class)
        @ColumnTransformer(read = "cast(commitment_schedule as text)", write = "cast(cast(? as text) as jsonb)")
        CommitmentSchedule schedule,

        @Column(name = "renewal_level") @Nullable String renewalLevel,
        @Column(name = "terminates_before") @Nullable LocalDate terminatesBefore,
        @Column(name = "underage_billed") boolean underageBilled,
        @Column(name = "early_termination_billed") boolean earlyTerminationBilled,
        @Column(name = "automatic_renewal") boolean automaticRenewal,

        @Column(name = "agreed_schedule")
        @Convert(converter = CommitmentScheduleText.class)
        @ColumnTransformer(read = "cast(agreed_schedule as text)", write = "cast(cast(? as text) as jsonb)")
        @Nullable CommitmentSchedule agreed) {

    /** The terms of a draft: underage and what an early end leaves are billed (docs/domain.md, billing). */
    public static CommitmentTerms of(ContractedLevel level, Term term, boolean automaticRenewal) {
        return new CommitmentTerms(
                level, term, CommitmentSchedule.of(term, level), null, null, true, true, automaticRenewal, null);
    }

    /** The discount of the level that counts now is not the level's own, so that VMware approves it. */
    public boolean specialPrice() {
        return level.special();
    }

    /** At its end it goes on by itself, or no longer. */
    public CommitmentTerms renewingAutomatically(boolean automatic) {
        return new CommitmentTerms(
                level,
                term,
                schedule,
                renewalLevel,
                terminatesBefore,
                underageBilled,
                earlyTerminationBilled,
                automatic,
                agreed);
    }

    /** The same before anybody has signed, from another first day on. */
    public CommitmentTerms startingOn(LocalDate day) {
        return of(level, term.startingOn(day), automaticRenewal);
    }

    /** Another version of the level before anything is signed; a special price stays while it is the better one. */
    public CommitmentTerms refreshed(ContractedLevel next) {
        return of(next.keeping(level), term, automaticRenewal);
    }

    /** MSRP spend of the whole term. */
    public Money total() {
        return schedule.from(YearMonth.from(term.startsOn()));
    }

    /** Another level from a month on. */
    public CommitmentTerms changed(YearMonth from, ContractedLevel next) {
        return with(next, term, schedule.changed(from, next), renewalLevel, terminatesBefore, null);
    }

    /** The level that a renewal takes unless it names another. */
    public CommitmentTerms renewingAt(ContractedLevel next) {
        return with(level, term, schedule, next.code(), terminatesBefore, agreed);
    }

    /** Goes on after its end. The level of the renewal counts from there; until then the present one does. */
    public CommitmentTerms renewed(int months, ContractedLevel next) {
        return with(level, term.longerBy(months), schedule.renewed(months, next), null, terminatesBefore, null);
    }

    /** The level of a month is the one that counts now. */
    public CommitmentTerms in(YearMonth month) {
        return with(schedule.levelIn(month), term, schedule, renewalLevel, terminatesBefore, agreed);
    }

    /** The early end is off: it commits again to what it committed to before. */
    public CommitmentTerms goingOn() {
        return with(level, term, schedule, renewalLevel, null, agreed);
    }

    /** From that day on nothing more is committed. */
    public CommitmentTerms endingBefore(LocalDate day) {
        return with(level, term, schedule, renewalLevel, day, agreed);
    }

    /** All have agreed to other terms from a later month on: what tells of the months ahead counts on them. */
    public CommitmentTerms agreeing(CommitmentTerms next) {
        return with(level, term, schedule, renewalLevel, terminatesBefore, next.schedule());
    }

    /** Nothing is agreed for later any more. */
    public CommitmentTerms withoutAgreed() {
        return with(level, term, schedule, renewalLevel, terminatesBefore, null);
    }

    /** With what is agreed for later: what is told of the months ahead. */
    public CommitmentTerms ahead() {
        return agreed == null ? this : with(level, term, agreed, renewalLevel, terminatesBefore, null);
    }

    private CommitmentTerms with(
            ContractedLevel newLevel,
            Term newTerm,
            CommitmentSchedule newSchedule,
            @Nullable String newRenewalLevel,
            @Nullable LocalDate newEnd,
            @Nullable CommitmentSchedule newAgreed) {
        return new CommitmentTerms(
                newLevel,
                newTerm,
                newSchedule,
                newRenewalLevel,
                newEnd,
                underageBilled,
                earlyTerminationBilled,
                automaticRenewal,
                newAgreed);
    }

    /** The first day after an early end. */
    public Optional<LocalDate> earlyEnd() {
        return Optional.ofNullable(terminatesBefore);
    }

    /** Last day before an early end: what people and other services read. */
    public Optional<LocalDate> terminatesOn() {
        return earlyEnd().map(day -> day.minusDays(1));
    }

    /** MSRP spend committed for each month; after an early end only for the months before it. */
    public List<MonthlyCommitment> monthlyCommitments() {
        return earlyEnd().map(schedule::before).orElseGet(schedule::months);
    }

    /** What the commitment of each month costs after discount; after an early end only of the months before it. */
    public List<MonthlyCommitment> monthlyNets() {
        return earlyEnd()
                .map(end -> schedule.nets().stream()
                        .filter(net -> net.month().isBefore(YearMonth.from(end)))
                        .toList())
                .orElseGet(schedule::nets);
    }

    /** What a month commits to; nothing outside the term. */
    public Money commitmentOf(YearMonth month) {
        return monthlyCommitments().stream()
                .filter(commitment -> commitment.month().equals(month))
                .map(MonthlyCommitment::amount)
                .findFirst()
                .orElse(Money.zero(level.currency()));
    }

    /** The level of a month, with its discount. */
    public ContractedLevel levelIn(YearMonth month) {
        return schedule.levelIn(month);
    }

    /**
     * What the months from that day on still commit to: what an early end on it leaves unfulfilled. A month that has begun
     * before is not among them.
     */
    public Money remainingFrom(LocalDate day) {
        YearMonth first = YearMonth.from(day.minusDays(1)).plusMonths(1);
        return term.isBounded() ? schedule.from(first) : Money.zero(level.currency());
    }
}

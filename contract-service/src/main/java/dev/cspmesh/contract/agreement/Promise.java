package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a contract promises, at which price and until when. Immutable: each change of it is another promise.
 *
 * @param level the one that counts now
 * @param stored the promise over the whole life; empty in a contract that a service of an earlier release drafted
 * @param specialPrice the discount is not the level's own, so that VMware approves it
 * @param renewalLevel code of the level that a renewal takes unless it names another
 * @param terminatesOn the first day after an early end
 * @param underageBilled spend below the commitment becomes a line of the month's order, discounted like the rest (ours)
 * @param earlyTerminationBilled an early end bills what is left of the commitment on the last order
 */
@Embeddable
public record Promise(
        @Embedded PinnedLevel level,
        @Embedded Term term,

        @Column(name = "commitment") @Convert(converter = CommitmentText.class) @Nullable Commitment stored,

        @Column(name = "special_price") boolean specialPrice,
        @Column(name = "renewal_level") @Nullable String renewalLevel,
        @Column(name = "terminates_on") @Nullable LocalDate terminatesOn,
        @Column(name = "underage_billed") boolean underageBilled,
        @Column(name = "early_termination_billed") boolean earlyTerminationBilled) {

    /** The promise of a draft: underage and what an early end leaves are billed (docs/domain.md, billing). */
    static Promise of(Subject subject) {
        return new Promise(
                subject.level(),
                subject.term(),
                Commitment.of(subject.term(), subject.level()),
                subject.specialPrice(),
                null,
                null,
                true,
                true);
    }

    /** Another level from a month on. */
    Promise changed(YearMonth from, PinnedLevel next) {
        return with(next, term, commitment().changed(from, next), renewalLevel, terminatesOn);
    }

    /** The level that a renewal takes unless it names another. */
    Promise renewingAt(String levelCode) {
        return with(level, term, stored, levelCode, terminatesOn);
    }

    /** Goes on after its end. The level of the renewal counts from there; until then the present one does. */
    Promise renewed(int months, PinnedLevel next) {
        return with(level, term.longerBy(months), commitment().renewed(months, next), null, terminatesOn);
    }

    /** The level of a month is the one that counts now. */
    Promise in(YearMonth month) {
        return with(commitment().levelIn(month), term, stored, renewalLevel, terminatesOn);
    }

    /** From that day on nothing more is promised. */
    Promise endingOn(LocalDate day) {
        return with(level, term, stored, renewalLevel, day);
    }

    private Promise with(
            PinnedLevel newLevel,
            Term newTerm,
            @Nullable Commitment newCommitment,
            @Nullable String newRenewalLevel,
            @Nullable LocalDate end) {
        return new Promise(
                newLevel,
                newTerm,
                newCommitment,
                specialPrice,
                newRenewalLevel,
                end,
                underageBilled,
                earlyTerminationBilled);
    }

    /** The promise over the whole life. */
    public Commitment commitment() {
        return stored == null ? Commitment.of(term, level) : stored;
    }

    /** The first day on which it does not run: that of an early end, or that after the term. */
    LocalDate lastsUntil() {
        return Optional.ofNullable(terminatesOn).orElse(term.endsOn());
    }

    /** MSRP spend promised for each month; after an early end only for the months before it. */
    public List<MinimumCommit> minimumCommits() {
        YearMonth end = YearMonth.from(Optional.ofNullable(terminatesOn).orElse(Term.NO_END));
        return commitment().schedule().stream()
                .filter(commit -> commit.month().isBefore(end))
                .toList();
    }

    /** What the months from that day on still promise: what an early end on it leaves unfulfilled. */
    public Money remainingFrom(LocalDate day) {
        return term.isBounded() ? commitment().from(YearMonth.from(day)) : Money.zero(level.currency());
    }
}

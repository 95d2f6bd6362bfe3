package dev.cspmesh.contract.commit;

import static dev.cspmesh.contract.commit.ContractLifeCycle.TABLE;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The verbs that end a contract for somebody else than its CSP: VMware or its aggregator, with a coded reason, and the
 * departure of the partner. It ends at a month boundary, and what is left of the commitment is billed as the contract says.
 */
public final class ContractEndings {

    private ContractEndings() {}

    /** The first day after this month, or the day after the term where that comes first. */
    public static LocalDate nextBoundary(Contract contract, Clock clock) {
        LocalDate next = contract.today(clock).withDayOfMonth(1).plusMonths(1);
        return contract.terms()
                .earlyEnd()
                .or(() -> contract.term().endsBefore())
                .filter(next::isAfter)
                .orElse(next);
    }

    /**
     * VMware or the aggregator ends it.
     *
     * @param before the first day without it
     */
    public static ContractEvent.Terminating end(
            Contract contract, Caller caller, Ending ending, LocalDate before, Clock clock) {
        ContractStatus next = TABLE.next(contract, ContractLifeCycle.END, caller);
        Rejection.refuse(endsAtBoundary(contract, before, nextBoundary(contract, clock)));
        contract.status = next;
        return ending(contract, ending, before, clock);
    }

    /** Its partner has left the program: it ends at the next month boundary. */
    public static ContractEvent.Terminating depart(Contract contract, Ending ending, Clock clock) {
        contract.status = TABLE.next(contract, ContractLifeCycle.DEPART);
        return ending(contract, ending, nextBoundary(contract, clock), clock);
    }

    private static ContractEvent.Terminating ending(Contract contract, Ending why, LocalDate before, Clock clock) {
        contract.terms = contract.terms.endingBefore(before);
        contract.ending = why;
        return new ContractEvent.Terminating(
                changed(contract, clock),
                before.minusDays(1),
                contract.terms.remainingFrom(before),
                clock.instant(),
                why);
    }

    /** Its partner has left the program before it was in force. */
    public static ContractEvent.Withdrawn abandon(Contract contract, Clock clock) {
        contract.status = TABLE.next(contract, ContractLifeCycle.ABANDON);
        return new ContractEvent.Withdrawn(changed(contract, clock), clock.instant());
    }

    private static ContractEvent.Head changed(Contract contract, Clock clock) {
        contract.changedAt = clock.instant();
        return ContractEvent.Head.of(contract);
    }

    /** Who ends a contract ends it with a month that is not over, and not later than it ends anyway. */
    private static Optional<Rejection> endsAtBoundary(Contract contract, LocalDate before, LocalDate earliest) {
        LocalDate latest = contract.terms()
                .earlyEnd()
                .or(() -> contract.term().endsBefore())
                .orElse(LocalDate.MAX);
        boolean atBoundary = before.equals(earliest) || before.getDayOfMonth() == 1;
        return atBoundary && !before.isBefore(earliest) && !before.isAfter(latest)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                ContractProblems.CHANGE_DOES_NOT_FIT,
                                "Contract %s cannot end on %s.".formatted(contract.number(), before.minusDays(1)))
                        .field(
                                "#/endsOn",
                                "is not the last day of a month in which it runs",
                                "the last day of a month, from %s%s on"
                                        .formatted(
                                                earliest.minusDays(1),
                                                latest.equals(LocalDate.MAX) ? "" : " to " + latest.minusDays(1)))
                        .step("readContract", "GET", "/contracts/" + contract.id()));
    }
}

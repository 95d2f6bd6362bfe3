package dev.cspmesh.partner.journey;

import static dev.cspmesh.partner.journey.StepState.BLOCKED;
import static dev.cspmesh.partner.journey.StepState.DONE;
import static dev.cspmesh.partner.journey.StepState.OPEN;

import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far one step is.
 *
 * @param since when it came into this state
 * @param reasons what comes first, or what is pending
 * @param dueBy the day by which somebody must act
 * @param actions what would move it on; of a blocked step what would unblock it
 */
record StepStatus(
        ProgramStep step,
        StepState state,
        Optional<Instant> since,
        List<String> reasons,
        Optional<LocalDate> dueBy,
        List<StepAction> actions) {

    /** What must come first, since when, and which requests would bring it about. */
    record Blocker(String reason, Optional<Instant> since, List<StepAction> actions) {}

    static StepStatus done(ProgramStep step, JourneyEntry by) {
        return new StepStatus(step, DONE, Optional.of(by.occurredAt()), List.of(), Optional.empty(), List.of());
    }

    static StepStatus open(ProgramStep step, Optional<Instant> since, List<StepAction> actions) {
        return new StepStatus(step, OPEN, since, List.of(), Optional.empty(), actions);
    }

    /** Blocked since the oldest of its blockers. */
    static StepStatus blocked(ProgramStep step, List<Blocker> blockers) {
        return blocked(step, blockers, blockers.stream().map(Blocker::reason).toList());
    }

    private static StepStatus blocked(ProgramStep step, List<Blocker> blockers, List<String> reasons) {
        return new StepStatus(
                step,
                BLOCKED,
                blockers.stream().flatMap(each -> each.since().stream()).min(Comparator.naturalOrder()),
                reasons,
                Optional.empty(),
                blockers.stream()
                        .flatMap(each -> each.actions().stream())
                        .distinct()
                        .toList());
    }

    /**
     * This step while the partner is suspended or has left: what else blocks it can be done meanwhile, after a departure
     * nothing can. What is done or does not apply stays so.
     */
    StepStatus closedBy(Blocker exclusion, boolean forGood) {
        return switch (state) {
            case DONE, NOT_APPLICABLE -> this;
            case OPEN -> blocked(step, List.of(exclusion));
            case BLOCKED -> forGood ? blocked(step, List.of(exclusion)) : and(exclusion);
        };
    }

    /** The same with another blocker, unless it is among them. */
    private StepStatus and(Blocker another) {
        return blocked(
                step,
                Stream.of(new Blocker("", since, actions), another).toList(),
                Stream.concat(reasons.stream(), Stream.of(another.reason()))
                        .distinct()
                        .toList());
    }

    StepStatus because(String reason) {
        return new StepStatus(step, state, since, List.of(reason), dueBy, actions);
    }

    StepStatus due(Optional<LocalDate> day) {
        return new StepStatus(step, state, since, reasons, day, actions);
    }

    StepStatus offering(List<StepAction> more) {
        return new StepStatus(step, state, since, reasons, dueBy, more);
    }

    /** This step as what blocks another one. */
    Blocker asBlocker(String reason) {
        return new Blocker(reason, since, actions);
    }

    boolean isDone() {
        return state == DONE;
    }
}

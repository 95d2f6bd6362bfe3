package dev.cspmesh.partner.journey;

import static dev.cspmesh.partner.journey.StepState.BLOCKED;
import static dev.cspmesh.partner.journey.StepState.DONE;
import static dev.cspmesh.partner.journey.StepState.OPEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far one step is.
 *
 * @param since when it came into this state
 * @param reasons what comes first, or what is waited for
 * @param dueBy the day by which somebody must act
 * @param moves what would move it on; of a blocked step what would take away what blocks it
 */
record StepStanding(
        ProgramStep step,
        StepState state,
        Optional<Instant> since,
        List<String> reasons,
        Optional<LocalDate> dueBy,
        List<Move> moves) {

    /** Something that comes first, since when, and what would take it away. */
    record Obstacle(String reason, Optional<Instant> since, List<Move> moves) {}

    static StepStanding done(ProgramStep step, JourneyEntry by) {
        return new StepStanding(step, DONE, Optional.of(by.occurredAt()), List.of(), Optional.empty(), List.of());
    }

    static StepStanding open(ProgramStep step, Optional<Instant> since, List<Move> moves) {
        return new StepStanding(step, OPEN, since, List.of(), Optional.empty(), moves);
    }

    /** Blocked since the first of what still stands in the way. */
    static StepStanding blocked(ProgramStep step, List<Obstacle> obstacles) {
        return new StepStanding(
                step,
                BLOCKED,
                obstacles.stream().flatMap(each -> each.since().stream()).min(Comparator.naturalOrder()),
                obstacles.stream().map(Obstacle::reason).toList(),
                Optional.empty(),
                obstacles.stream()
                        .flatMap(each -> each.moves().stream())
                        .distinct()
                        .toList());
    }

    StepStanding because(String reason) {
        return new StepStanding(step, state, since, List.of(reason), dueBy, moves);
    }

    StepStanding due(Optional<LocalDate> day) {
        return new StepStanding(step, state, since, reasons, day, moves);
    }

    /** This step in the way of another one. */
    Obstacle inTheWay(String reason) {
        return new Obstacle(reason, since, moves);
    }

    boolean isDone() {
        return state == DONE;
    }
}

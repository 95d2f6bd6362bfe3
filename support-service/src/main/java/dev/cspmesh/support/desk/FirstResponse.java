package dev.cspmesh.support.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The first-response clock (docs/domain.md, support): around the clock for severity 1, in business hours for the others.
 *
 * @param urgent time to answer severity 1
 * @param working business time to answer severities 2, 3 and 4
 */
public record FirstResponse(Duration urgent, Map<Integer, Duration> working, BusinessHours hours) {

    private static final int AROUND_THE_CLOCK = 1;

    public FirstResponse {
        working = Map.copyOf(working);
    }

    /** When the first answer to a request is due. */
    public Instant dueAt(int severity, Instant openedAt) {
        Duration allowed = working.get(severity);
        return severity == AROUND_THE_CLOCK || allowed == null ? openedAt.plus(urgent) : hours.plus(openedAt, allowed);
    }

    /**
     * When the first answer is due after the clock stood still.
     *
     * @param dueAt when it was due before; a time that had run out when the pause began stays
     */
    public Instant dueAfterPause(int severity, Instant dueAt, Instant pausedAt, Instant resumedAt) {
        if (!pausedAt.isBefore(dueAt)) {
            return dueAt;
        }
        return severity == AROUND_THE_CLOCK
                ? resumedAt.plus(Duration.between(pausedAt, dueAt))
                : hours.plus(resumedAt, hours.between(pausedAt, dueAt));
    }
}

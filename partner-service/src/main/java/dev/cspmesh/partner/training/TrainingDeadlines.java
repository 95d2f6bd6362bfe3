package dev.cspmesh.partner.training;

import dev.cspmesh.kit.jobs.Timers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Sets the timers of a completion: a month before it expires, and when it does. */
@ApplicationScoped
class TrainingDeadlines {

    static final String EXPIRING = "training.expiring";
    static final String EXPIRED = "training.expired";
    private static final int DAYS_BEFORE = 30;

    private final Timers timers;
    private final Clock clock;

    TrainingDeadlines(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    /** What expired before it was recorded needs no reminder. */
    Uni<Void> watch(Completion completion) {
        Instant end = completion.expiresOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant soon = completion
                .expiresOn()
                .minusDays(DAYS_BEFORE)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return end.isAfter(clock.instant())
                ? timers.set(EXPIRING, completion.id(), soon).chain(() -> timers.set(EXPIRED, completion.id(), end))
                : Uni.createFrom().voidItem();
    }
}

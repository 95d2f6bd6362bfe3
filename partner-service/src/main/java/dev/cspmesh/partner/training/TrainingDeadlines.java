package dev.cspmesh.partner.training;

import dev.cspmesh.kit.jobs.Jobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Schedules what a completion needs later: a reminder a month before it expires, and its end. */
@ApplicationScoped
class TrainingDeadlines {

    static final String EXPIRING = "training.expiring";
    static final String EXPIRED = "training.expired";
    private static final int DAYS_BEFORE = 30;

    private final Jobs jobs;
    private final Clock clock;

    TrainingDeadlines(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What expired before it was recorded needs no reminder. */
    Uni<Void> schedule(Completion completion) {
        Instant end = completion.expiresOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant soon = completion
                .expiresOn()
                .minusDays(DAYS_BEFORE)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return end.isAfter(clock.instant())
                ? jobs.schedule(EXPIRING, completion.id(), soon)
                        .chain(() -> jobs.schedule(EXPIRED, completion.id(), end))
                : Uni.createFrom().voidItem();
    }
}

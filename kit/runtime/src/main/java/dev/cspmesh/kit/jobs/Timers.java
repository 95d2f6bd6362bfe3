package dev.cspmesh.kit.jobs;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The former name of {@link Jobs}; goes with its last user. */
@ApplicationScoped
public class Timers {

    private final Jobs jobs;

    Timers(Jobs jobs) {
        this.jobs = jobs;
    }

    public Uni<Void> set(String kind, Object subject, Instant dueAt) {
        return jobs.schedule(kind, subject, dueAt);
    }

    public Uni<Void> cancel(String kind, Object subject) {
        return jobs.cancel(kind, subject);
    }
}

package dev.cspmesh.partner.application;

import dev.cspmesh.kit.jobs.Jobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Schedules what an application's clock does: on the day of the decision, and when it has passed. */
@ApplicationScoped
public class DecisionDeadlines {

    static final String DUE = "application.decision-due";
    static final String OVERDUE = "application.overdue";

    private final Jobs jobs;

    DecisionDeadlines(Jobs jobs) {
        this.jobs = jobs;
    }

    public Uni<Void> schedule(Application application) {
        LocalDate due = application.decisionDueOn().orElseThrow();
        String country = application.company().country();
        return jobs.schedule(DUE, application.id(), ApplicationRules.startOf(due, country))
                .chain(() ->
                        jobs.schedule(OVERDUE, application.id(), ApplicationRules.startOf(due.plusDays(1), country)));
    }
}

package dev.cspmesh.partner.application;

import dev.cspmesh.kit.jobs.Timers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Sets the timers of an application's clock: on the day of the decision, and when it has passed. */
@ApplicationScoped
public class DecisionDeadlines {

    static final String DUE = "application.decision-due";
    static final String OVERDUE = "application.overdue";

    private final Timers timers;

    DecisionDeadlines(Timers timers) {
        this.timers = timers;
    }

    public Uni<Void> schedule(Application application) {
        LocalDate due = application.decisionDueOn().orElseThrow();
        String country = application.company().country();
        return timers.set(DUE, application.id(), ApplicationRules.startOf(due, country))
                .chain(() -> timers.set(OVERDUE, application.id(), ApplicationRules.startOf(due.plusDays(1), country)));
    }
}

package dev.cspmesh.partner.application;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The decision on an application was due yesterday: it is flagged, and VMware's desk is reminded. */
@ApplicationScoped
class FlagOverdue implements TransactionalJob {

    private final Applications applications;
    private final Audit audit;
    private final Clock clock;

    FlagOverdue(Applications applications, Audit audit, Clock clock) {
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DecisionDeadlines.OVERDUE;
    }

    @Override
    public Uni<Void> fire(String application) {
        return applications.findById(UUID.fromString(application)).chain(this::flagOverdue);
    }

    private Uni<Void> flagOverdue(Application application) {
        return ApplicationLifeCycle.TABLE.allows(application, ApplicationLifeCycle.FLAG_OVERDUE)
                ? audit.append(Actor.CALENDAR, application.flagOverdue(clock), "")
                : Uni.createFrom().voidItem();
    }
}

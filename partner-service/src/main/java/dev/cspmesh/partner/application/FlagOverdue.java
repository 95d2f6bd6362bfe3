package dev.cspmesh.partner.application;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The decision on an application was due yesterday: it is flagged, and VMware's desk is reminded. */
@ApplicationScoped
class FlagOverdue implements Timer {

    private final Applications applications;
    private final Audit audit;

    FlagOverdue(Applications applications, Audit audit) {
        this.applications = applications;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return DecisionDeadlines.OVERDUE;
    }

    @Override
    public Uni<Void> ring(String application) {
        return applications.findById(UUID.fromString(application)).chain(this::remind);
    }

    private Uni<Void> remind(Application application) {
        return application.status().isUndecided()
                ? audit.append(Actor.CALENDAR, application.flagOverdue(), "")
                : Uni.createFrom().voidItem();
    }
}

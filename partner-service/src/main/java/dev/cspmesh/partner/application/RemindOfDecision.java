package dev.cspmesh.partner.application;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The decision on an application is due today: VMware's desk is reminded. */
@ApplicationScoped
class RemindOfDecision implements TransactionalJob {

    private final Applications applications;
    private final Audit audit;

    RemindOfDecision(Applications applications, Audit audit) {
        this.applications = applications;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return DecisionDeadlines.DUE;
    }

    @Override
    public Uni<Void> fire(String application) {
        return applications.findById(UUID.fromString(application)).chain(this::remind);
    }

    private Uni<Void> remind(Application application) {
        return ApplicationLifeCycle.TABLE.allows(application, ApplicationLifeCycle.REMIND)
                ? audit.append(Actor.CALENDAR, application.remind(), "")
                : Uni.createFrom().voidItem();
    }
}

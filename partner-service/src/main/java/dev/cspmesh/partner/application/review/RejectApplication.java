package dev.cspmesh.partner.application.review;

import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import dev.cspmesh.partner.application.ApplicationEvent;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** VMware says no, with a reason. */
@ApplicationScoped
public class RejectApplication {

    private final Applications applications;
    private final Audit audit;
    private final Clock clock;

    RejectApplication(Applications applications, Audit audit, Clock clock) {
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Application> reject(Caller caller, UUID id, String reason) {
        return applications
                .get(caller, id)
                .invoke(application -> application.reject(reason, clock))
                .call(application ->
                        audit.append(caller, new ApplicationEvent.Rejected(application.id(), reason), reason));
    }
}

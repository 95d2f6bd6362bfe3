package dev.cspmesh.partner.application;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** VMware says no, with a reason. */
@ApplicationScoped
public class RejectApplication {

    private final Applications applications;
    private final Outbox outbox;
    private final Clock clock;

    RejectApplication(Applications applications, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Application> reject(Caller caller, UUID id, String reason) {
        return applications
                .get(caller, id)
                .invoke(application -> application.reject(reason, clock))
                .call(application -> outbox.append(new ApplicationEvent.Rejected(application.id(), reason)));
    }
}

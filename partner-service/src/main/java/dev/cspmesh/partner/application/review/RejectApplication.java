package dev.cspmesh.partner.application.review;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    public Uni<Application> reject(Caller caller, UUID id, @Nullable String ifMatch, String reason) {
        return applications
                .get(caller, id)
                .invoke(application -> Responses.match(ifMatch, application.version()))
                .call(application -> audit.append(caller, application.reject(caller, reason, clock), reason));
    }
}

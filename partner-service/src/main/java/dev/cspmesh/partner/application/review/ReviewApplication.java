package dev.cspmesh.partner.application.review;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** VMware takes the application up, and asks the applicant what it still needs to know. */
@ApplicationScoped
public class ReviewApplication {

    private final Applications applications;
    private final Audit audit;
    private final Clock clock;

    ReviewApplication(Applications applications, Audit audit, Clock clock) {
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Application> review(Caller caller, UUID id) {
        return applications
                .get(caller, id)
                .call(application -> audit.append(caller, application.review(caller, clock)));
    }

    @WithTransaction
    public Uni<Application> ask(Caller caller, UUID id, String question) {
        return applications
                .get(caller, id)
                .call(application -> audit.append(caller, application.ask(caller, question, clock), question));
    }
}

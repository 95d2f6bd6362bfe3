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

/**
 * VMware takes the application up, and asks the applicant what it still needs to know. Each fails with a 412 or 428
 * rejection unless {@code ifMatch} names the version in hand.
 */
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
    public Uni<Application> review(Caller caller, UUID id, @Nullable String ifMatch) {
        return shown(caller, id, ifMatch).call(application -> audit.append(caller, application.review(caller, clock)));
    }

    @WithTransaction
    public Uni<Application> ask(Caller caller, UUID id, @Nullable String ifMatch, String question) {
        return shown(caller, id, ifMatch)
                .call(application -> audit.append(caller, application.ask(caller, question, clock), question));
    }

    private Uni<Application> shown(Caller caller, UUID id, @Nullable String ifMatch) {
        return applications.get(caller, id).invoke(application -> Responses.match(ifMatch, application.version()));
    }
}

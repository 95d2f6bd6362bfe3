package dev.cspmesh.partner.application;

import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** VMware takes an application up. */
@ApplicationScoped
public class ReviewApplication {

    private final Applications applications;

    ReviewApplication(Applications applications) {
        this.applications = applications;
    }

    @WithTransaction
    public Uni<Application> review(Caller caller, UUID id) {
        return applications.get(caller, id).invoke(Application::review).call(applications::flush);
    }
}

package dev.cspmesh.partner.application.applicant;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an applicant does with the key once the application is sent: answers, or takes it back. */
@ApplicationScoped
public class AnswerOrWithdraw {

    private final Applications applications;
    private final Audit audit;
    private final Clock clock;

    AnswerOrWithdraw(Applications applications, Audit audit, Clock clock) {
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Application> answer(UUID id, OneTimeSecret key, String answer) {
        return applications
                .opened(id, key)
                .call(application -> audit.append(Actor.ANYONE, application.answer(answer, clock), answer));
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Application> withdraw(UUID id, OneTimeSecret key, @Nullable String ifMatch) {
        return applications
                .opened(id, key)
                .invoke(application -> Responses.match(ifMatch, application.version()))
                .call(application -> audit.append(Actor.ANYONE, application.withdraw(clock), ""));
    }
}

package dev.cspmesh.partner.application.applicant;

import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import dev.cspmesh.partner.application.DecisionDeadlines;
import dev.cspmesh.partner.application.ApplicationEvent;
import dev.cspmesh.partner.application.Company;
import dev.cspmesh.partner.application.ApplicationRules;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.partner.person.Contact;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Somebody applies to join the program, at once or with a draft; no token is needed. */
@ApplicationScoped
public class SubmitApplication {

    private final Applications applications;
    private final DecisionDeadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    SubmitApplication(Applications applications, DecisionDeadlines deadlines, Audit audit, Clock clock) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<DraftApplication.Opened> submit(Company company, Contact contact) {
        OneTimeSecret key = OneTimeSecret.random();
        Application application = Application.draft(Ids.next(), company, contact, key);
        return submit(application)
                .chain(() -> applications.persistAndFlush(application))
                .call(this::publish)
                .map(saved -> new DraftApplication.Opened(saved, key));
    }

    @WithTransaction
    public Uni<Application> submit(UUID id, OneTimeSecret key) {
        return applications.opened(id, key).call(this::submit).call(this::publish);
    }

    private Uni<Void> submit(Application application) {
        return applications
                .findConflicting(application.company(), application.contact().email())
                .invoke(other -> refuse(ApplicationRules.isFirst(application.company(), other)))
                .invoke(() -> application.submit(clock))
                .replaceWithVoid();
    }

    private Uni<Void> publish(Application submitted) {
        var event = new ApplicationEvent.Submitted(
                submitted.id(),
                submitted.company().country(),
                submitted.decisionDueOn().orElseThrow());
        return audit.append(Actor.ANYONE, event, "").chain(() -> deadlines.schedule(submitted));
    }

    private static void refuse(Optional<Rejection> rejection) {
        rejection.map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
    }
}

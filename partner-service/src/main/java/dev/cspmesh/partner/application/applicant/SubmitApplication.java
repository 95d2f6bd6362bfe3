package dev.cspmesh.partner.application.applicant;

import static dev.cspmesh.partner.application.ApplicationLifeCycle.APPLICANT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.SUBMIT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.TABLE;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.ApplicationEvent;
import dev.cspmesh.partner.application.ApplicationRules;
import dev.cspmesh.partner.application.Applications;
import dev.cspmesh.partner.application.Company;
import dev.cspmesh.partner.application.DecisionDeadlines;
import dev.cspmesh.partner.person.Contact;
import dev.cspmesh.partner.person.FreeAddress;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody applies to join the program, at once or with a draft; no token is needed. */
@ApplicationScoped
public class SubmitApplication {

    private final Applications applications;
    private final ApplicantAddress address;
    private final DecisionDeadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    SubmitApplication(
            Applications applications,
            ApplicantAddress address,
            DecisionDeadlines deadlines,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.address = address;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<DraftApplication.Opened> submit(Company company, Contact contact) {
        OneTimeSecret key = OneTimeSecret.random();
        Application application = Application.draft(Ids.next(), company, contact, key, clock);
        return refuseSecond(application)
                .map(first -> first.submit(clock))
                .call(() -> applications.persistAndFlush(application))
                .chain(submitted -> publish(application, submitted))
                .replaceWith(new DraftApplication.Opened(application, key));
    }

    @WithTransaction
    public Uni<Application> submit(UUID id, OneTimeSecret key, @Nullable String ifMatch) {
        return applications
                .opened(id, key)
                .invoke(draft -> Responses.match(ifMatch, draft.version()))
                .call(draft -> refuseSecond(draft)
                        .map(first -> first.submit(clock))
                        .chain(submitted -> publish(draft, submitted)));
    }

    /** What is no complete draft is refused before it is asked whether the company has applied already. */
    private Uni<Application> refuseSecond(Application draft) {
        TABLE.transition(draft, SUBMIT, APPLICANT);
        return applications
                .findConflicting(draft.company(), draft.contact().email())
                .invoke(other -> Rejection.refuse(ApplicationRules.isFirst(draft.company(), other)))
                .chain(() -> address.isFree(draft))
                .invoke(SubmitApplication::refuseUnless)
                .replaceWith(draft);
    }

    private static void refuseUnless(boolean isFree) {
        if (!isFree) {
            throw FreeAddress.taken("#/primaryContact/email").rejected();
        }
    }

    private Uni<Void> publish(Application application, ApplicationEvent.Submitted submitted) {
        return audit.append(Actor.ANYONE, submitted, "").chain(() -> deadlines.schedule(application));
    }
}

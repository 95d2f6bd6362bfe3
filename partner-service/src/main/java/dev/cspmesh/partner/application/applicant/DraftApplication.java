package dev.cspmesh.partner.application.applicant;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.ApplicationEvent;
import dev.cspmesh.partner.application.Applications;
import dev.cspmesh.partner.application.Company;
import dev.cspmesh.partner.person.Contact;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody begins to fill in the form, and goes on with it later; no token is needed. */
@ApplicationScoped
public class DraftApplication {

    private final Applications applications;
    private final Audit audit;
    private final Clock clock;

    DraftApplication(Applications applications, Audit audit, Clock clock) {
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    /** An application and the key that opens it, which is shown once. */
    public record Opened(Application application, OneTimeSecret key) {}

    @WithTransaction
    public Uni<Opened> draft(Company company, Contact contact) {
        OneTimeSecret key = OneTimeSecret.random();
        return applications
                .persist(Application.draft(Ids.next(), company, contact, key, clock))
                .call(draft ->
                        audit.append(Actor.ANYONE, new ApplicationEvent.Drafted(draft.id(), clock.instant()), ""))
                .map(draft -> new Opened(draft, key));
    }

    @WithTransaction
    public Uni<Application> edit(
            UUID id, OneTimeSecret key, @Nullable String ifMatch, Company company, Contact contact) {
        return applications
                .opened(id, key)
                .invoke(draft -> Responses.match(ifMatch, draft.version()))
                .call(draft -> audit.append(Actor.ANYONE, draft.edit(company, contact, clock), ""));
    }
}

package dev.cspmesh.partner.program;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.id.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Somebody asks; the question is kept and gets a reference. */
@ApplicationScoped
class AskAboutProgram {

    private final ContactRequests requests;
    private final Audit audit;
    private final Clock clock;

    AskAboutProgram(ContactRequests requests, Audit audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ContactRequest> ask(ContactForm form) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select nextval('contact_reference')", Long.class)
                        .getSingleResult())
                .map(number -> new ContactRequest(Ids.next(), "CR-" + number, form, clock.instant()))
                .chain(requests::persist)
                .call(request -> audit.append(Actor.ANYONE, request.asked(), ""));
    }
}

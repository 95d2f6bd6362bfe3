package dev.cspmesh.partner.program;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.partner.PublicNumbers;
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
        return PublicNumbers.CONTACT_REQUEST
                .next()
                .map(reference -> new ContactRequest(Ids.next(), reference, form, clock.instant()))
                .chain(requests::persist)
                .call(request -> audit.append(Actor.ANYONE, request.asked(), ""));
    }
}

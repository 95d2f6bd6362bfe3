package dev.cspmesh.partner.program;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** VMware answers a question; the mail goes to the address that asked. */
@ApplicationScoped
class AnswerContact {

    private final ContactRequests requests;
    private final Audit audit;
    private final Clock clock;

    AnswerContact(ContactRequests requests, Audit audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ContactRequest> answer(Caller caller, UUID id, String answer) {
        return requests.get(caller, id).call(request -> audit.append(caller, request.answer(caller, answer, clock)));
    }
}

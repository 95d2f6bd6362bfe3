package dev.cspmesh.partner.program;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    Uni<ContactRequest> answer(Caller caller, UUID id, @Nullable String ifMatch, String answer) {
        return requests.get(caller, id)
                .invoke(request -> Responses.match(ifMatch, request.version()))
                .call(request -> audit.append(caller, request.answer(caller, answer, clock)));
    }
}

package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner writes its terms of service, and goes on writing until they are published. */
@ApplicationScoped
public class DraftTerms {

    private final Terms terms;
    private final Outbox outbox;
    private final Clock clock;

    DraftTerms(Terms terms, Outbox outbox, Clock clock) {
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<TermsOfService> draft(Caller caller, String title, String text) {
        return terms.persistAndFlush(TermsOfService.draft(Ids.next(), caller.party(), title, text, clock))
                .call(draft -> outbox.append(draft.drafted()));
    }

    /** Changes a draft that is still the version that {@code ifMatch} names. */
    @WithTransaction
    public Uni<TermsOfService> edit(Caller caller, UUID id, @Nullable String ifMatch, TermsView.Form form) {
        return terms.lock(caller, id)
                .invoke(found -> Responses.match(ifMatch, found.version()))
                .call(found -> outbox.append(found.edit(caller, form.title(), form.text(), clock)))
                .call(terms::flush);
    }
}

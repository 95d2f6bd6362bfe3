package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.database.NamedLock;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer accepts the published terms of its provider. */
@ApplicationScoped
public class AcceptTerms {

    private final Terms terms;
    private final TermsAcceptances acceptances;
    private final NamedLock names;
    private final Outbox outbox;
    private final Clock clock;

    AcceptTerms(Terms terms, TermsAcceptances acceptances, NamedLock names, Outbox outbox, Clock clock) {
        this.terms = terms;
        this.acceptances = acceptances;
        this.names = names;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Accepts the version that {@code ifMatch} names, once. */
    @WithTransaction
    public Uni<TermsAcceptance> accept(Caller customer, UUID id, @Nullable String ifMatch, String person) {
        return names.lock("acceptance of %s by %s".formatted(id, customer.party()))
                .chain(() -> terms.get(customer, id))
                .invoke(found -> Responses.match(ifMatch, found.version()))
                .chain(found -> acceptOnce(customer, found, person));
    }

    private Uni<TermsAcceptance> acceptOnce(Caller customer, TermsOfService found, String person) {
        return acceptances
                .exists(found.id(), UUID.fromString(customer.party()))
                .invoke(accepted -> Rejection.refuse(TermsRules.notAccepted(found, accepted)))
                .map(accepted -> found.accept(customer, Ids.next(), person, clock))
                .call(acceptances::persist)
                .call(acceptance -> outbox.append(acceptance.accepted()));
    }
}

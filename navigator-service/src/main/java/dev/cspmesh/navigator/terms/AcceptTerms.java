package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.database.NamedLock;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

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

    @WithTransaction
    public Uni<TermsAcceptance> accept(Caller customer, UUID id, String person) {
        return names.lock("acceptance of %s by %s".formatted(id, customer.party()))
                .chain(() -> terms.get(customer, id))
                .chain(found -> accept(found, UUID.fromString(customer.party()), person));
    }

    private Uni<TermsAcceptance> accept(TermsOfService found, UUID customerId, String person) {
        return acceptances
                .exists(found.id(), customerId)
                .map(accepted -> once(found, accepted, customerId, person))
                .call(acceptances::persist)
                .call(acceptance -> outbox.append(acceptance.accepted()));
    }

    private TermsAcceptance once(TermsOfService found, boolean accepted, UUID customerId, String person) {
        Rejection.refuse(TermsRules.notAccepted(found, accepted));
        return found.accept(Ids.next(), customerId, person, clock);
    }
}

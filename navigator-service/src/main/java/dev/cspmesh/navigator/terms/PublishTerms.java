package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.database.NamedLock;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner publishes its terms of service; they get the partner's next version number and a hash. */
@ApplicationScoped
public class PublishTerms {

    private final Terms terms;
    private final NamedLock names;
    private final Outbox outbox;
    private final Clock clock;

    PublishTerms(Terms terms, NamedLock names, Outbox outbox, Clock clock) {
        this.terms = terms;
        this.names = names;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Publishes a draft that is still the version that {@code ifMatch} names. */
    @WithTransaction
    public Uni<TermsOfService> publish(Caller caller, UUID id, @Nullable String ifMatch) {
        return names.lock("terms of " + caller.party())
                .chain(() -> terms.lock(caller, id))
                .invoke(found -> Responses.match(ifMatch, found.version()))
                .call(found -> publish(caller, found))
                .call(terms::flush);
    }

    private Uni<Void> publish(Caller caller, TermsOfService found) {
        return terms.nextVersionNumber(found.partnerId())
                .chain(number -> outbox.append(found.publish(caller, number, clock)));
    }
}

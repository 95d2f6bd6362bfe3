package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The aggregator signs too. */
@ApplicationScoped
public class CountersignAgreement {

    private final Agreements agreements;
    private final Outbox outbox;
    private final Clock clock;

    CountersignAgreement(Agreements agreements, Outbox outbox, Clock clock) {
        this.agreements = agreements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agreement> countersign(Caller caller, UUID id) {
        return agreements.lock(caller, id).call(agreement -> outbox.append(agreement.countersign(clock)));
    }
}

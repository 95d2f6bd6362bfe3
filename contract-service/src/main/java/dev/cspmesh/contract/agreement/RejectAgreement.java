package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The aggregator or VMware says no, with a reason. */
@ApplicationScoped
public class RejectAgreement {

    private final Agreements agreements;
    private final Outbox outbox;
    private final Clock clock;

    RejectAgreement(Agreements agreements, Outbox outbox, Clock clock) {
        this.agreements = agreements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agreement> reject(Caller caller, UUID id, String reason) {
        return agreements.lock(caller, id).call(agreement -> outbox.append(agreement.reject(caller, reason, clock)));
    }
}

package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The CSP takes a contract back before it is in force. */
@ApplicationScoped
public class WithdrawAgreement {

    private final Agreements agreements;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawAgreement(Agreements agreements, Outbox outbox, Clock clock) {
        this.agreements = agreements;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agreement> withdraw(Caller caller, UUID id) {
        return agreements.lock(caller, id).call(agreement -> outbox.append(agreement.withdraw(clock)));
    }
}

package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The CSP takes a contract back before it is in force. */
@ApplicationScoped
public class WithdrawAgreement {

    private final Agreements agreements;
    private final Audit audit;
    private final Clock clock;

    WithdrawAgreement(Agreements agreements, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agreement> withdraw(Caller caller, UUID id) {
        return agreements.lock(caller, id).call(agreement -> audit.append(caller, agreement.withdraw(clock)));
    }
}

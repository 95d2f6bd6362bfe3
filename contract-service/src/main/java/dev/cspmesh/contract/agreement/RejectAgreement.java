package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The aggregator or VMware says no, with a reason. */
@ApplicationScoped
public class RejectAgreement {

    private final Agreements agreements;
    private final Audit audit;
    private final Clock clock;

    RejectAgreement(Agreements agreements, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agreement> reject(Caller caller, UUID id, String reason) {
        return agreements
                .lock(caller, id)
                .call(agreement -> audit.append(caller, agreement.reject(caller, reason, clock), reason));
    }
}

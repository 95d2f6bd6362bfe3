package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The aggregator or VMware rejects a contract, with a reason. */
@ApplicationScoped
public class RejectContract {

    private final Contracts contracts;
    private final Audit audit;
    private final Clock clock;

    RejectContract(Contracts contracts, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Contract> reject(Caller caller, UUID id, String reason) {
        return contracts
                .lock(caller, id)
                .call(contract -> audit.append(caller, contract.reject(caller, reason, clock), reason));
    }
}

package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractChanges;
import dev.cspmesh.contract.commit.ContractEvent;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CSP lets a contract end with its term, as the contract gives it the right to until then. */
@ApplicationScoped
public class StopAutomaticRenewal {

    private final Contracts contracts;
    private final Audit audit;
    private final Clock clock;

    StopAutomaticRenewal(Contracts contracts, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Contract> stop(Caller caller, UUID id, @Nullable String ifMatch) {
        return contracts
                .lock(caller, id)
                .invoke(contract -> Responses.match(ifMatch, contract.version()))
                .call(contract -> stop(caller, contract));
    }

    private Uni<Void> stop(Caller caller, Contract contract) {
        ContractChanges before = ContractChanges.before(contract);
        ContractEvent stopped = contract.stopAutomaticRenewal(caller, clock);
        return audit.append(caller, stopped, "", before.until(contract));
    }
}

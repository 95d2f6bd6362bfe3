package dev.cspmesh.contract.amendment;

import dev.cspmesh.contract.change.ChangeKind;
import dev.cspmesh.contract.change.ChangeRequest;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The aggregator or VMware rejects a change, or its CSP withdraws it; an early end, too, until it takes effect. Each
 * fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand.
 */
@ApplicationScoped
class DecideChange {

    private final OpenChange open;
    private final ContractDeadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    DecideChange(OpenChange open, ContractDeadlines deadlines, Audit audit, Clock clock) {
        this.open = open;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ChangeRequest> reject(Caller caller, UUID id, @Nullable String ifMatch, String reason) {
        return open.inTurn(caller, id, ifMatch, (request, contract) -> {
            contract.closeChange(clock);
            return audit.append(caller, request.reject(caller, reason, clock), reason);
        });
    }

    @WithTransaction
    Uni<ChangeRequest> withdraw(Caller caller, UUID id, @Nullable String ifMatch) {
        return open.inTurn(caller, id, ifMatch, (request, contract) -> withdraw(caller, request, contract));
    }

    /** The contract goes on if it was to end early because of this change and all had agreed. */
    private Uni<Void> withdraw(Caller caller, ChangeRequest request, Contract contract) {
        boolean ending = request.kind() == ChangeKind.TERMINATE
                && ContractLifeCycle.TABLE.allows(contract, ContractLifeCycle.GO_ON);
        Uni<Void> withdrawn = audit.append(caller, request.withdraw(caller, clock));
        contract.closeChange(clock);
        Uni<Void> goesOn = ending ? withdrawn.chain(() -> audit.append(caller, contract.goOn(clock))) : withdrawn;
        return goesOn.chain(() -> deadlines.schedule(contract));
    }
}

package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractStatus;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A contract has ended or was renewed by itself: what was still asked for it has come about or lapsed. */
@ApplicationScoped
public class LapseChange {

    private final ChangeRequests requests;
    private final Audit audit;
    private final Clock clock;

    LapseChange(ChangeRequests requests, Audit audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closes the open request of a contract that ends, in the transaction of its end. */
    public Uni<Void> lapse(Contract contract) {
        return contract.openChange()
                .map(id -> requests.findById(id).chain(request -> lapse(contract, request)))
                .orElse(Uni.createFrom().voidItem());
    }

    /** The early end that was asked for has come about; anything else no longer can. */
    private Uni<Void> lapse(Contract contract, ChangeRequest request) {
        contract.closeChange(clock);
        return request.kind() == ChangeKind.TERMINATE
                        && request.status() == ChangeStatus.SCHEDULED
                        && contract.status() == ContractStatus.TERMINATED
                ? audit.append(Actor.CALENDAR, request.apply(request.effectiveOn(), clock), request.reason())
                : audit.append(Actor.CALENDAR, request.lapse(clock), "The contract ended or was renewed by itself");
    }
}

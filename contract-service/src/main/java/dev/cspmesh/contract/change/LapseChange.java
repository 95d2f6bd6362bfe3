package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractStatus;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What was asked for a contract has come about or lapsed: the contract has ended, or the day came too early. */
@ApplicationScoped
public class LapseChange {

    private final ChangeRequests requests;
    private final ContractDeadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    LapseChange(ChangeRequests requests, ContractDeadlines deadlines, Audit audit, Clock clock) {
        this.requests = requests;
        this.deadlines = deadlines;
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
        if (request.kind() == ChangeKind.TERMINATE
                && request.status() == ChangeStatus.SCHEDULED
                && contract.status() == ContractStatus.TERMINATED) {
            contract.closeChange(clock);
            return audit.append(Actor.CALENDAR, request.apply(request.effectiveOn(), clock), request.reason());
        }
        return lapse(contract, request, "The contract ended or was renewed by itself");
    }

    /** Closes a request that can't come about; nothing counts on it any more. */
    Uni<Void> lapse(Contract contract, ChangeRequest request, String why) {
        contract.closeChange(clock);
        return audit.append(Actor.CALENDAR, request.lapse(clock), why).chain(() -> deadlines.schedule(contract));
    }
}

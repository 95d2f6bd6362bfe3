package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A contract ends, or its partner is not active on the day of effect: what was still asked for it has lapsed. */
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
                .map(id -> requests.findById(id).chain(request -> lapse(contract, request, "The contract ended")))
                .orElse(Uni.createFrom().voidItem());
    }

    /** Closes a request that will not be applied any more. */
    Uni<Void> lapse(Contract contract, ChangeRequest request, String why) {
        contract.closeChange(clock);
        return audit.append(Actor.CALENDAR, request.lapse(clock), why);
    }
}

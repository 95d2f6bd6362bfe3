package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The end of a contract is near: from now on it can be renewed. */
@ApplicationScoped
public class OpenRenewalWindow implements TransactionalJob {

    private final Contracts contracts;
    private final ContractDeadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    OpenRenewalWindow(Contracts contracts, ContractDeadlines deadlines, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ContractDeadlines.WINDOW;
    }

    @Override
    public Uni<Void> fire(String id) {
        return contracts.claim(UUID.fromString(id)).chain(this::open);
    }

    private Uni<Void> open(Contract contract) {
        return ContractLifeCycle.TABLE.allows(contract, ContractLifeCycle.OPEN_RENEWAL_WINDOW)
                ? audit.append(Actor.CALENDAR, contract.openRenewalWindow(clock), "")
                        .chain(() -> deadlines.schedule(contract))
                : Uni.createFrom().voidItem();
    }
}

package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The term of a contract is over. */
@ApplicationScoped
public class ExpireContract implements Timer {

    private final Contracts contracts;
    private final EndContract ending;
    private final Audit audit;
    private final Clock clock;

    ExpireContract(Contracts contracts, EndContract ending, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.ending = ending;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ContractDeadlines.EXPIRY;
    }

    /** A window that has not opened yet, because the service was down, opens first. */
    @Override
    public Uni<Void> ring(String contract) {
        return contracts.claim(UUID.fromString(contract)).chain(contract -> switch (contract.status()) {
            case ACTIVE ->
                audit.append(Actor.CALENDAR, contract.openRenewalWindow(clock), "")
                        .chain(() -> expire(contract));
            case PENDING_EXPIRATION -> expire(contract);
            case DRAFT,
                    PENDING_SIGNATURE,
                    PENDING_APPROVAL,
                    PENDING_EFFECTIVE_DATE,
                    EXPIRED,
                    PENDING_TERMINATION,
                    TERMINATED,
                    REJECTED,
                    WITHDRAWN -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> expire(Contract contract) {
        return ending.end(contract, contract::expire);
    }
}

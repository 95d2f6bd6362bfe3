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

/**
 * The term of a contract is over: it ends, or goes on by itself where that was agreed. That of a partner that is suspended ends:
 * a renewal is a new commitment.
 */
@ApplicationScoped
public class ExpireContract implements TransactionalJob {

    private final Contracts contracts;
    private final EndContract ending;
    private final RenewAutomatically renewals;
    private final Audit audit;
    private final Clock clock;

    ExpireContract(Contracts contracts, EndContract ending, RenewAutomatically renewals, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.ending = ending;
        this.renewals = renewals;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ContractDeadlines.EXPIRY;
    }

    /** A window that has not opened yet, because the service was down, opens first. */
    @Override
    public Uni<Void> fire(String id) {
        return contracts.claim(UUID.fromString(id)).call(this::openWindow).chain(this::expire);
    }

    private Uni<Void> openWindow(Contract contract) {
        return ContractLifeCycle.TABLE.allows(contract, ContractLifeCycle.OPEN_RENEWAL_WINDOW)
                ? audit.append(Actor.CALENDAR, contract.openRenewalWindow(clock), "")
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> expire(Contract contract) {
        if (!ContractLifeCycle.TABLE.allows(contract, ContractLifeCycle.EXPIRE)) {
            return Uni.createFrom().voidItem();
        }
        boolean goesOn =
                contract.terms().automaticRenewal() && contract.refusesNew().isEmpty();
        return goesOn ? renewals.renew(contract) : ending.end(contract, contract::expire);
    }
}

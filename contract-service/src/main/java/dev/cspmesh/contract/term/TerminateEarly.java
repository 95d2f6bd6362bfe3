package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The day of an early end has come. */
@ApplicationScoped
public class TerminateEarly implements TransactionalJob {

    private final Contracts contracts;
    private final EndContract ending;

    TerminateEarly(Contracts contracts, EndContract ending) {
        this.contracts = contracts;
        this.ending = ending;
    }

    @Override
    public String kind() {
        return ContractDeadlines.EARLY_END;
    }

    @Override
    public Uni<Void> fire(String id) {
        return contracts.claim(UUID.fromString(id)).chain(this::end);
    }

    private Uni<Void> end(Contract contract) {
        return ContractLifeCycle.TABLE.allows(contract, ContractLifeCycle.END_EARLY)
                ? ending.end(contract, contract::endEarly)
                : Uni.createFrom().voidItem();
    }
}

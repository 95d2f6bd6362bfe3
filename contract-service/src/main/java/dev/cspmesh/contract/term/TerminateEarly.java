package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.ContractStatus;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The day of an early end has come. */
@ApplicationScoped
public class TerminateEarly implements Timer {

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
    public Uni<Void> ring(String contract) {
        return contracts.claim(UUID.fromString(contract)).chain(this::end);
    }

    private Uni<Void> end(Contract contract) {
        return contract.status() == ContractStatus.PENDING_TERMINATION
                ? ending.end(contract, contract::endEarly)
                : Uni.createFrom().voidItem();
    }
}

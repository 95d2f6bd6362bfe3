package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;

/** A renewal begins: its level is the contract's level now. The commitment was changed when it was renewed. */
@ApplicationScoped
public class TakeRenewalLevel implements TransactionalJob {

    private final Contracts contracts;
    private final Clock clock;

    TakeRenewalLevel(Contracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ContractDeadlines.LEVEL;
    }

    @Override
    public Uni<Void> fire(String id) {
        return contracts
                .claim(UUID.fromString(id))
                .invoke(contract -> contract.takeLevelOf(YearMonth.from(contract.today(clock)), clock))
                .replaceWithVoid();
    }
}

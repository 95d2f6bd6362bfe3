package dev.cspmesh.contract.projection.billing;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;

/** Remembers the newest estimate, and notifies the parties of a prepaid contract when its balance has become low. */
@ApplicationScoped
class WatchBalance {

    private final EstimateProjections estimates;
    private final Contracts contracts;
    private final Audit audit;
    private final Clock clock;

    WatchBalance(EstimateProjections estimates, Contracts contracts, Audit audit, Clock clock) {
        this.estimates = estimates;
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Void> learn(EstimateUpdated update) {
        return estimates
                .remember(update)
                .chain(() -> contracts.named(update.contractId()))
                .chain(found -> found.filter(contract -> contract.prepayment().isPresent())
                        .map(this::watch)
                        .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> watch(Contract contract) {
        return estimates.spent(contract.id()).chain(spent -> notify(contract, spent));
    }

    private Uni<Void> notify(Contract contract, BigDecimal spent) {
        return contract.spent(spent, clock)
                .map(low -> audit.append(Actor.CALENDAR, low, "Reported usage"))
                .orElse(Uni.createFrom().voidItem());
    }
}

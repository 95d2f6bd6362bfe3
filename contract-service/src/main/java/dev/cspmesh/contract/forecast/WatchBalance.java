package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.Agreements;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;

/** Remembers the newest estimate, and tells the parties of a prepaid contract when its balance has become low. */
@ApplicationScoped
class WatchBalance {

    private final Estimates estimates;
    private final Agreements agreements;
    private final Audit audit;
    private final Clock clock;

    WatchBalance(Estimates estimates, Agreements agreements, Audit audit, Clock clock) {
        this.estimates = estimates;
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Void> learn(EstimateUpdated update) {
        return estimates
                .remember(update)
                .chain(() -> agreements.named(update.contractId()))
                .chain(found -> found.filter(agreement -> agreement.prepayment().isPresent())
                        .map(this::watch)
                        .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> watch(Agreement agreement) {
        return estimates.spent(agreement.id()).chain(spent -> tell(agreement, spent));
    }

    private Uni<Void> tell(Agreement agreement, BigDecimal spent) {
        return agreement
                .spent(spent, clock)
                .map(low -> audit.append(Actor.CALENDAR, low, "Reported usage"))
                .orElse(Uni.createFrom().voidItem());
    }
}

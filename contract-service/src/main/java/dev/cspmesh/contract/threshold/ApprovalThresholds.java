package dev.cspmesh.contract.threshold;

import dev.cspmesh.kit.database.NamedLock;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The thresholds; without one for a currency VMware approves everything in it. */
@ApplicationScoped
public class ApprovalThresholds implements PanacheRepositoryBase<ApprovalThreshold, String> {

    private final NamedLock names;

    ApprovalThresholds(NamedLock names) {
        this.names = names;
    }

    /** The one of a currency, set or not. */
    Uni<ApprovalThreshold> of(String currency) {
        return findById(currency).map(found -> found == null ? ApprovalThreshold.unset(currency) : found);
    }

    /** Like {@link #of}, and until the transaction ends nobody else sets it. */
    Uni<ApprovalThreshold> lock(String currency) {
        return names.lock("threshold " + currency).chain(() -> of(currency));
    }

    /** True when VMware is to approve a commitment of so much a month. */
    public Uni<Boolean> reachedBy(Money monthlyCommitment) {
        return findById(monthlyCommitment.currency())
                .map(found -> Optional.ofNullable(found)
                        .map(threshold -> threshold.isReachedBy(monthlyCommitment))
                        .orElse(true));
    }
}

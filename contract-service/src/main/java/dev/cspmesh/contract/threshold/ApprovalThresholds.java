package dev.cspmesh.contract.threshold;

import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The thresholds; without one for a currency VMware approves everything in it. */
@ApplicationScoped
public class ApprovalThresholds implements PanacheRepositoryBase<ApprovalThreshold, String> {

    /** True when VMware is to approve a commitment of so much a month. */
    public Uni<Boolean> reachedBy(Money monthlyCommitment) {
        return findById(monthlyCommitment.currency())
                .map(found -> Optional.ofNullable(found)
                        .map(threshold -> threshold.isReachedBy(monthlyCommitment))
                        .orElse(true));
    }
}

package dev.cspmesh.contract.threshold;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** VMware says from which commitment on it wants to be asked. Contracts that are countersigned later follow it. */
@ApplicationScoped
public class SetThreshold {

    private final ApprovalThresholds thresholds;
    private final Audit audit;

    SetThreshold(ApprovalThresholds thresholds, Audit audit) {
        this.thresholds = thresholds;
        this.audit = audit;
    }

    @WithTransaction
    public Uni<ApprovalThreshold> set(Caller caller, String currency, BigDecimal amount) {
        Rejection.refuse(CatalogueRules.hasDigitsOf(currency, "#/amount", amount));
        return thresholds
                .findById(currency)
                .onItem()
                .ifNull()
                .switchTo(() -> thresholds.persist(new ApprovalThreshold(currency, amount)))
                .invoke(threshold -> threshold.moveTo(amount))
                .call(threshold -> audit.append(caller, new ThresholdSet(currency, threshold.amount())));
    }
}

package dev.cspmesh.contract.threshold;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.Changes;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** VMware says from which commitment on it wants to be asked. Contracts that are countersigned later follow it. */
@ApplicationScoped
public class SetThreshold {

    private final ApprovalThresholds thresholds;
    private final Audit audit;

    SetThreshold(ApprovalThresholds thresholds, Audit audit) {
        this.thresholds = thresholds;
        this.audit = audit;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<ApprovalThreshold> set(Caller caller, String currency, @Nullable String ifMatch, Money amount) {
        Rejection.refuse(CatalogueRules.isIn(currency, "#/monthlyCommitment", amount)
                .or(() -> ThresholdRules.isNoDebt("#/monthlyCommitment", amount)));
        return thresholds
                .lock(currency)
                .invoke(threshold -> Responses.match(ifMatch, threshold.version()))
                .call(threshold -> move(caller, threshold, amount));
    }

    private Uni<Void> move(Caller caller, ApprovalThreshold threshold, Money amount) {
        Changes changes = Changes.none().field("monthlyCommitment", threshold.amount(), amount);
        threshold.moveTo(amount);
        return thresholds
                .persist(threshold)
                .chain(() -> audit.append(caller, new ThresholdSet(threshold.currency(), amount), "", changes));
    }
}

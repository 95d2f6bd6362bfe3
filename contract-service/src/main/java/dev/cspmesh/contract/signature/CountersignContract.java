package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.document.ContractDocument;
import dev.cspmesh.contract.threshold.ApprovalThresholds;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The aggregator signs the same document; VMware approves only where the threshold or a special price asks for it. */
@ApplicationScoped
public class CountersignContract {

    private final Contracts contracts;
    private final ShownContract shown;
    private final ContractDeadlines deadlines;
    private final ApprovalThresholds thresholds;
    private final ApproveContract approve;
    private final Audit audit;
    private final Clock clock;

    CountersignContract(
            Contracts contracts,
            ShownContract shown,
            ContractDeadlines deadlines,
            ApprovalThresholds thresholds,
            ApproveContract approve,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.shown = shown;
        this.deadlines = deadlines;
        this.thresholds = thresholds;
        this.approve = approve;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names what is there: its document. */
    @WithTransaction
    public Uni<Contract> countersign(Caller caller, String name, UUID id, @Nullable String ifMatch) {
        return contracts
                .lock(caller, id)
                .call(contract -> shown.document(contract, ifMatch)
                        .invoke(() -> ContractLifeCycle.TABLE.require(contract, ContractLifeCycle.COUNTERSIGN, caller))
                        .invoke(() -> deadlines.requireAhead(contract))
                        .chain(document -> countersign(caller, name, contract, document)));
    }

    private Uni<Void> countersign(Caller caller, String name, Contract contract, ContractDocument document) {
        return thresholds
                .reachedBy(contract.level().monthlyCommitment())
                .map(reached -> contract.countersign(
                        new Signatures.Signer(caller, name, document.textSha256()), reached, clock))
                .call(signed -> audit.append(caller, signed))
                .chain(signed ->
                        signed.requiresVendorApproval() ? Uni.createFrom().voidItem() : approve.autoApprove(contract));
    }
}

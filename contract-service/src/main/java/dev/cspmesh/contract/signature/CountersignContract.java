package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.document.ContractDocument;
import dev.cspmesh.contract.document.ContractDocuments;
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
    private final ContractDocuments documents;
    private final ApprovalThresholds thresholds;
    private final ApproveContract approve;
    private final Audit audit;
    private final Clock clock;

    CountersignContract(
            Contracts contracts,
            ContractDocuments documents,
            ApprovalThresholds thresholds,
            ApproveContract approve,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.documents = documents;
        this.thresholds = thresholds;
        this.approve = approve;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names what is there: the contract or its document. */
    @WithTransaction
    public Uni<Contract> countersign(Caller caller, UUID id, @Nullable String ifMatch) {
        return contracts
                .lock(caller, id)
                .call(contract -> documents
                        .newest(contract)
                        .invoke(document -> ShownContract.match(ifMatch, contract, document))
                        .invoke(() -> ContractLifeCycle.TABLE.require(contract, ContractLifeCycle.COUNTERSIGN, caller))
                        .chain(document -> countersign(caller, contract, document)));
    }

    private Uni<Void> countersign(Caller caller, Contract contract, ContractDocument document) {
        return thresholds
                .reachedBy(contract.level().monthlyCommitment())
                .map(reached -> contract.countersign(caller, document.sha256(), reached, clock))
                .call(signed -> audit.append(caller, signed))
                .chain(signed ->
                        signed.requiresVendorApproval() ? Uni.createFrom().voidItem() : approve.autoApprove(contract));
    }
}

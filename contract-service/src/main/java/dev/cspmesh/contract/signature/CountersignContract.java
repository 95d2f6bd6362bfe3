package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractAction;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.projection.partner.PartnerProjections;
import dev.cspmesh.contract.threshold.ApprovalThresholds;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The aggregator signs the same document; VMware is asked only where the threshold or a special price asks for it. */
@ApplicationScoped
public class CountersignContract {

    private final Contracts contracts;
    private final PartnerProjections partners;
    private final ContractDocuments documents;
    private final ApprovalThresholds thresholds;
    private final ContractDeadlines calendar;
    private final Audit audit;
    private final Clock clock;

    CountersignContract(
            Contracts contracts,
            PartnerProjections partners,
            ContractDocuments documents,
            ApprovalThresholds thresholds,
            ContractDeadlines calendar,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.partners = partners;
        this.documents = documents;
        this.thresholds = thresholds;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Contract> countersign(Caller caller, UUID id) {
        return contracts
                .lock(caller, id)
                .invoke(contract -> contract.require(ContractAction.COUNTERSIGN))
                .call(contract -> thresholds
                        .asks(contract.level().monthlyCommitment())
                        .chain(asks -> countersign(caller, contract, asks)));
    }

    private Uni<Void> countersign(Caller caller, Contract contract, boolean asks) {
        return documents
                .newest(contract)
                .map(document -> new Signatures.Seal(caller.person(), document.sha256()))
                .map(seal -> contract.countersign(seal, asks, clock))
                .chain(signed -> audit.append(caller, signed)
                        .chain(() ->
                                signed.asksVmware() ? Uni.createFrom().voidItem() : passWithoutApproval(contract)));
    }

    private Uni<Void> passWithoutApproval(Contract contract) {
        return partners.lock(contract.partnerId())
                .chain(partner -> contracts.lacksDefault(partner.partnerId(), contract.service()))
                .map(first -> contract.passWithoutApproval(first, clock))
                .chain(activated -> activated
                        .map(event -> audit.append(Actor.CALENDAR, event, "Below the approval threshold"))
                        .orElse(Uni.createFrom().voidItem()))
                .chain(() -> calendar.follow(contract));
    }
}

package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.partner.Partners;
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
public class CountersignAgreement {

    private final Agreements agreements;
    private final Partners partners;
    private final ContractDocuments documents;
    private final ApprovalThresholds thresholds;
    private final AgreementCalendar calendar;
    private final Audit audit;
    private final Clock clock;

    CountersignAgreement(
            Agreements agreements,
            Partners partners,
            ContractDocuments documents,
            ApprovalThresholds thresholds,
            AgreementCalendar calendar,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.documents = documents;
        this.thresholds = thresholds;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agreement> countersign(Caller caller, UUID id) {
        return agreements
                .lock(caller, id)
                .invoke(agreement -> agreement.require(AgreementAction.COUNTERSIGN))
                .call(agreement -> thresholds
                        .asks(agreement.level().monthlyCommitment())
                        .chain(asks -> countersign(caller, agreement, asks)));
    }

    private Uni<Void> countersign(Caller caller, Agreement agreement, boolean asks) {
        return documents
                .newest(agreement)
                .map(document -> new Seals.Seal(caller.person(), document.sha256()))
                .map(seal -> agreement.countersign(seal, asks, clock))
                .chain(signed -> audit.append(caller, signed)
                        .chain(() ->
                                signed.asksVmware() ? Uni.createFrom().voidItem() : passWithoutApproval(agreement)));
    }

    private Uni<Void> passWithoutApproval(Agreement agreement) {
        return partners.lock(agreement.partnerId())
                .chain(partner -> agreements.lacksDefault(partner.partnerId(), agreement.service()))
                .map(first -> agreement.passWithoutApproval(first, clock))
                .chain(activated -> activated
                        .map(event -> audit.append(Actor.CALENDAR, event, "Below the approval threshold"))
                        .orElse(Uni.createFrom().voidItem()))
                .chain(() -> calendar.follow(agreement));
    }
}

package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.eligibility.AskEligibility;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The CSP signs the contract's document, if partner-service says that it may transact the service. */
@ApplicationScoped
public class SignAgreement {

    private final Agreements agreements;
    private final AskEligibility eligibility;
    private final ContractDocuments documents;
    private final Audit audit;
    private final Clock clock;
    private final String partnerService;

    SignAgreement(
            Agreements agreements,
            AskEligibility eligibility,
            ContractDocuments documents,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mesh.partner.url") String partnerService) {
        this.agreements = agreements;
        this.eligibility = eligibility;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
        this.partnerService = partnerService;
    }

    @WithTransaction
    public Uni<Agreement> sign(Caller caller, UUID id) {
        return agreements
                .lock(caller, id)
                .invoke(Agreement::requireSignable)
                .call(agreement -> signIfEligible(caller, agreement));
    }

    private Uni<Void> signIfEligible(Caller caller, Agreement agreement) {
        return eligibility
                .ask(agreement.partnerId(), agreement.service())
                .chain(answer -> documents
                        .keep(agreement)
                        .map(document -> new Seals.Seal(caller.person(), document.sha256()))
                        .map(seal -> agreement.sign(seal, answer, partnerService, clock)))
                .chain(signed -> audit.append(caller, signed));
    }
}

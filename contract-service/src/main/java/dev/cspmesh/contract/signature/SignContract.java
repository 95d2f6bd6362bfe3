package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.Contract;
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
public class SignContract {

    private final Contracts contracts;
    private final AskEligibility eligibility;
    private final ContractDocuments documents;
    private final Audit audit;
    private final Clock clock;
    private final String partnerService;

    SignContract(
            Contracts contracts,
            AskEligibility eligibility,
            ContractDocuments documents,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mesh.partner.url") String partnerService) {
        this.contracts = contracts;
        this.eligibility = eligibility;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
        this.partnerService = partnerService;
    }

    @WithTransaction
    public Uni<Contract> sign(Caller caller, UUID id) {
        return contracts
                .lock(caller, id)
                .invoke(Contract::requireSignable)
                .call(contract -> signIfEligible(caller, contract));
    }

    private Uni<Void> signIfEligible(Caller caller, Contract contract) {
        return eligibility
                .ask(contract.partnerId(), contract.service())
                .chain(answer -> documents
                        .keep(contract)
                        .map(document -> new Signatures.Seal(caller.person(), document.sha256()))
                        .map(seal -> contract.sign(seal, answer, partnerService, clock)))
                .chain(signed -> audit.append(caller, signed));
    }
}

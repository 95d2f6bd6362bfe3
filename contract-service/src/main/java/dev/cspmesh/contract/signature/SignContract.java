package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.ContractRules;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.document.ContractDocument;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.eligibility.AskEligibility;
import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The CSP signs the contract's document, if partner-service says that it may transact the service. Partner-service is
 * asked between two looks at the contract, while no transaction is open: a slow answer holds no row and no connection.
 */
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

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names what is there: the contract or its document. */
    public Uni<Contract> sign(Caller caller, UUID id, @Nullable String ifMatch) {
        return Panache.withSession(() -> contracts
                        .get(caller, id)
                        .call(contract -> requireSignable(caller, contract, ifMatch)))
                .chain(contract -> eligibility.ask(contract.partnerId(), contract.service()))
                .chain(answer -> Panache.withTransaction(() -> contracts
                        .lock(caller, id)
                        .call(contract -> requireSignable(caller, contract, ifMatch))
                        .call(contract -> sign(caller, contract, answer))));
    }

    /** Nobody is asked about a contract that cannot be signed anyway, and what was read may have changed meanwhile. */
    private Uni<ContractDocument> requireSignable(Caller caller, Contract contract, @Nullable String ifMatch) {
        return documents
                .newest(contract)
                .invoke(document -> ShownContract.match(ifMatch, contract, document))
                .invoke(() -> ContractLifeCycle.TABLE.require(contract, ContractLifeCycle.SIGN, caller));
    }

    private Uni<Void> sign(Caller caller, Contract contract, Eligibility answer) {
        Rejection.refuse(ContractRules.mayTransact(contract, answer, partnerService));
        return documents
                .keep(contract)
                .map(document -> contract.sign(caller, document.sha256(), clock))
                .chain(signed -> audit.append(caller, signed));
    }
}

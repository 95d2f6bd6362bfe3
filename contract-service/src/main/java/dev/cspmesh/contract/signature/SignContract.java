package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.ContractRules;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.document.ContractDocument;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.drafting.RequirePrices;
import dev.cspmesh.contract.drafting.ReviewPins;
import dev.cspmesh.contract.eligibility.AskFirst;
import dev.cspmesh.contract.eligibility.AskedEligibility;
import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The CSP signs the contract's document, if partner-service says that it may transact the service. Partner-service was
 * asked before, while no transaction was open.
 */
@ApplicationScoped
public class SignContract {

    private final Contracts contracts;
    private final AskedEligibility eligibility;
    private final ContractDocuments documents;
    private final ReviewPins pins;
    private final RequirePrices prices;
    private final ShownContract shown;
    private final ContractDeadlines deadlines;
    private final Audit audit;
    private final Clock clock;
    private final String partnerService;

    SignContract(
            Contracts contracts,
            AskedEligibility eligibility,
            ContractDocuments documents,
            ReviewPins pins,
            RequirePrices prices,
            ShownContract shown,
            ContractDeadlines deadlines,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mesh.partner.url") String partnerService) {
        this.contracts = contracts;
        this.eligibility = eligibility;
        this.documents = documents;
        this.pins = pins;
        this.prices = prices;
        this.shown = shown;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
        this.partnerService = partnerService;
    }

    /** What partner-service is asked before the signature; fails when the contract cannot be signed anyway. */
    Uni<AskFirst.Question> question(Caller caller, UUID id, @Nullable String ifMatch) {
        return Panache.withSession(
                        () -> contracts.get(caller, id).call(contract -> requireSignable(caller, contract, ifMatch)))
                .map(contract -> new AskFirst.Question(contract.partnerId(), contract.service()));
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names what is there: its document. */
    @WithTransaction
    public Uni<Contract> sign(Caller caller, String name, UUID id, @Nullable String ifMatch) {
        return contracts
                .lock(caller, id)
                .call(contract -> requireSignable(caller, contract, ifMatch))
                .call(contract -> eligibility.answer().chain(answer -> sign(caller, name, contract, answer)));
    }

    /** What was read before partner-service was asked may have changed meanwhile, so this is checked again. */
    private Uni<ContractDocument> requireSignable(Caller caller, Contract contract, @Nullable String ifMatch) {
        return pins.review(contract)
                .chain(() -> shown.document(contract, ifMatch))
                .invoke(() -> ContractLifeCycle.TABLE.require(contract, ContractLifeCycle.SIGN, caller))
                .invoke(() -> deadlines.requireAhead(contract))
                .call(() -> prices.of(contract));
    }

    private Uni<Void> sign(Caller caller, String name, Contract contract, Eligibility answer) {
        Rejection.refuse(ContractRules.mayTransact(contract, answer, partnerService));
        return documents
                .keep(contract)
                .map(document -> contract.sign(new Signatures.Signer(caller, name, document.textSha256()), clock))
                .chain(signed -> audit.append(caller, signed));
    }
}

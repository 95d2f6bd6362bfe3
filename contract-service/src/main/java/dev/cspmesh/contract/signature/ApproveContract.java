package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractEvent;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.drafting.RequirePrices;
import dev.cspmesh.contract.projection.partner.PartnerProjections;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** VMware approves, or both signatures were enough; a contract whose first day has come is in force at once. */
@ApplicationScoped
public class ApproveContract {

    private final Contracts contracts;
    private final ContractDocuments documents;
    private final RequirePrices prices;
    private final ShownContract shown;
    private final PartnerProjections partners;
    private final ContractDeadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    ApproveContract(
            Contracts contracts,
            ContractDocuments documents,
            RequirePrices prices,
            ShownContract shown,
            PartnerProjections partners,
            ContractDeadlines deadlines,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.documents = documents;
        this.prices = prices;
        this.shown = shown;
        this.partners = partners;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names what is there: its document. */
    @WithTransaction
    public Uni<Contract> approve(Caller caller, String name, UUID id, @Nullable String ifMatch) {
        return contracts
                .lock(caller, id)
                .call(contract -> shown.document(contract, ifMatch)
                        .invoke(() -> ContractLifeCycle.TABLE.require(contract, ContractLifeCycle.APPROVE, caller))
                        .invoke(() -> deadlines.requireAhead(contract))
                        .map(document -> new Signatures.Signer(caller, name, document.textSha256()))
                        .chain(signer -> agree(
                                contract, first -> contract.approve(signer, first, clock), Actor.of(caller), "")));
    }

    /** Below the threshold nobody is asked; in the transaction of the second signature. */
    Uni<Void> autoApprove(Contract contract) {
        return agree(
                contract, first -> contract.autoApprove(first, clock), Actor.CALENDAR, "Below the approval threshold");
    }

    private Uni<Void> agree(Contract contract, Function<Boolean, ContractEvent> verb, Actor actor, String why) {
        return prices.of(contract)
                .chain(() -> partners.lock(contract.partnerId()))
                .chain(partner -> contracts.lacksDefault(partner.partnerId(), contract.service()))
                .map(verb)
                .chain(event -> audit.append(actor, event, why))
                .chain(() -> documents.conclude(contract))
                .chain(() -> deadlines.schedule(contract));
    }
}

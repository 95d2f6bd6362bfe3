package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.projection.partner.PartnerProjections;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** VMware approves; a contract whose first day has come is in force at once. */
@ApplicationScoped
public class ApproveContract {

    private final Contracts contracts;
    private final PartnerProjections partners;
    private final ContractDeadlines calendar;
    private final Audit audit;
    private final Clock clock;

    ApproveContract(Contracts contracts, PartnerProjections partners, ContractDeadlines calendar, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.partners = partners;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Contract> approve(Caller caller, UUID id) {
        return contracts.lock(caller, id).call(contract -> approve(caller, contract));
    }

    private Uni<Void> approve(Caller caller, Contract contract) {
        return partners.lock(contract.partnerId())
                .chain(partner -> contracts.lacksDefault(partner.partnerId(), contract.service()))
                .map(first -> contract.approve(caller.person(), first, clock))
                .chain(event -> audit.append(caller, event))
                .chain(() -> calendar.follow(contract));
    }
}

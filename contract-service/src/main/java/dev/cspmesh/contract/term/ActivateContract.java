package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.drafting.RequirePrices;
import dev.cspmesh.contract.projection.partner.PartnerProjections;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The first day of a contract has come: it is in force. While its partner is suspended it waits for the reinstatement, which
 * asks again.
 */
@ApplicationScoped
public class ActivateContract implements TransactionalJob {

    private final Contracts contracts;
    private final PartnerProjections partners;
    private final ContractDeadlines deadlines;
    private final RequirePrices prices;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    ActivateContract(
            Contracts contracts,
            PartnerProjections partners,
            ContractDeadlines deadlines,
            RequirePrices prices,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.partners = partners;
        this.deadlines = deadlines;
        this.prices = prices;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ContractDeadlines.EFFECTIVE;
    }

    @Override
    public Uni<Void> fire(String id) {
        return contracts.claim(UUID.fromString(id)).chain(this::activate);
    }

    private Uni<Void> activate(Contract contract) {
        if (!ContractLifeCycle.TABLE.allows(contract, ContractLifeCycle.ACTIVATE)
                || contract.refusesNew().isPresent()) {
            return Uni.createFrom().voidItem();
        }
        return prices.exist(contract).chain(exist -> exist ? begin(contract) : tomorrow(contract));
    }

    /** Nothing could be rated: it is looked at again every day until VMware has published prices for its first day. */
    private Uni<Void> tomorrow(Contract contract) {
        return jobs.schedule(kind(), contract.id(), clock.instant().plus(1, ChronoUnit.DAYS));
    }

    private Uni<Void> begin(Contract contract) {
        return partners.lock(contract.partnerId())
                .chain(partner -> contracts.lacksDefault(partner.partnerId(), contract.service()))
                .map(first -> contract.activate(first, clock))
                .chain(activated -> audit.append(Actor.CALENDAR, activated, ""))
                .chain(() -> deadlines.schedule(contract));
    }
}

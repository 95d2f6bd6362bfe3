package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.projection.partner.PartnerProjections;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A partner is active again: its contracts whose first day came meanwhile come into force. */
@ApplicationScoped
public class ResumeContracts implements TransactionalJob {

    private final Contracts contracts;
    private final ContractDeadlines deadlines;

    ResumeContracts(Contracts contracts, ContractDeadlines deadlines) {
        this.contracts = contracts;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return PartnerProjections.REINSTATED;
    }

    @Override
    public Uni<Void> fire(String partnerId) {
        return contracts
                .waitingOf(partnerId)
                .chain(waiting -> Multi.createFrom()
                        .iterable(waiting)
                        .onItem()
                        .transformToUniAndConcatenate(deadlines::schedule)
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }
}

package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.projection.partner.PartnerProjections;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A partner has left the program: each of its contracts ends in a transaction of its own. */
@ApplicationScoped
public class DepartPartner implements TransactionalJob {

    private final Contracts contracts;
    private final Jobs jobs;

    DepartPartner(Contracts contracts, Jobs jobs) {
        this.contracts = contracts;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return PartnerProjections.LEFT;
    }

    @Override
    public Uni<Void> fire(String partnerId) {
        return contracts
                .unfinishedOf(partnerId)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> jobs.now(DepartContract.KIND, id))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }
}

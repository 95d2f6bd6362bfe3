package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.pipeline.Opportunities;
import dev.cspmesh.contract.projection.billing.MeteredCustomers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what it takes to give a partner's deals for a service to its contracts. */
@ApplicationScoped
class AllocatePipeline {

    private final Contracts contracts;
    private final Opportunities opportunities;
    private final MeteredCustomers metered;

    AllocatePipeline(Contracts contracts, Opportunities opportunities, MeteredCustomers metered) {
        this.contracts = contracts;
        this.opportunities = opportunities;
        this.metered = metered;
    }

    /** The deals around one contract, which takes part whatever its state is. */
    Uni<PipelineAllocation> around(Contract contract) {
        return agreed(contract.partnerId(), contract.service())
                .chain(agreed -> allocate(
                        contract.partnerId(),
                        contract.service(),
                        Stream.concat(agreed.stream(), Optional.of(contract).stream())
                                .distinct()
                                .toList()));
    }

    /** The contracts that would serve customers now or later. */
    Uni<List<Contract>> agreed(String partnerId, String service) {
        return contracts.agreed(partnerId, service);
    }

    Uni<PipelineAllocation> allocate(String partnerId, String service, List<Contract> among) {
        return opportunities
                .alive(partnerId, service)
                .chain(deals -> metered.opportunities(partnerId, service)
                        .map(known -> PipelineAllocation.of(deals, known, among)));
    }
}

package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.ContractStatus;
import dev.cspmesh.kit.telemetry.GaugeQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What operators see of commit contracts: where they stand. */
class ContractMetrics {

    @Produces
    @Singleton
    GaugeQuery contracts() {
        return GaugeQuery.by(
                "mesh.contracts",
                "state",
                ContractStatus.class,
                "select status, count(*) from contract group by status");
    }
}

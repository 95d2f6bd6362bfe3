package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.telemetry.GaugeQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What operators see of commit contracts: where they stand. */
class AgreementFigures {

    @Produces
    @Singleton
    GaugeQuery contracts() {
        return GaugeQuery.by(
                "mesh.contracts",
                "state",
                AgreementStatus.class,
                "select status, count(*) from agreement group by status");
    }
}

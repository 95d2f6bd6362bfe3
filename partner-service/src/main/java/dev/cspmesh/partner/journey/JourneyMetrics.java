package dev.cspmesh.partner.journey;

import dev.cspmesh.kit.telemetry.GaugeQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The funnel: how many partners have taken each step at least once. Step 1 has no partner yet. */
class JourneyMetrics {

    @Produces
    @Singleton
    GaugeQuery partners() {
        return GaugeQuery.by("mesh.journey.partners", "step", ProgramStep.class, """
                select step, (select count(*) from partner p where exists
                    (select from journey_entry e where e.type = taken.type and e.partner_id = p.partner_id))
                from (values
                    ('JOIN', 'partner.approved.v1'),
                    ('AGGREGATOR', 'partner.aggregator-chosen.v1'),
                    ('TRAINING', 'partner.training-completed.v1'),
                    ('CONTRACT', 'contract.activated.v1'),
                    ('PIPELINE', 'opportunity.entered.v1'),
                    ('TERMS', 'terms.published.v1'),
                    ('ONBOARD', 'provider.created.v1'),
                    ('PROVISION', 'activation.activated.v1'),
                    ('BILLING', 'order.closed.v1')) taken(step, type)
                """);
    }
}

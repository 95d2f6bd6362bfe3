package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.MonthlyOrder;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Refused usage that may still belong to an order. */
@ApplicationScoped
class UnresolvedUsageExceptions {

    // Only refusals that know their contract have a time that a calendar can work with: "case" keeps the cast to them.
    private static final String COUNT = """
            select count(*) from usage_exception e join contract c on c.contract_id = e.contract_id
            where e.contract_id = ?1 and e.resolved_at is null
              and case when e.contract_id = ?1
                       then date_trunc('month', cast(e.data ->> 'startsAt' as timestamptz) at time zone c.billing_zone)
                            = cast(?2 as date) end
            """;

    /** How many were refused for the order's contract and month and are not reviewed yet. */
    Uni<Long> of(MonthlyOrder order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Long.class)
                        .setParameter(1, order.contractId())
                        .setParameter(2, order.month().atDay(1))
                        .getSingleResult());
    }
}

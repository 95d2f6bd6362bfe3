package dev.cspmesh.contract.projection.billing;

import dev.cspmesh.contract.pipeline.PipelineChanges;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which customer organization was made of which won deal, or is named by it, and which of them are metered for which service. Both come from
 * other services, in either order; a deal whose customer is metered is in the usage and counts no longer.
 */
@ApplicationScoped
public class MeteredCustomers {

    private static final String MADE = """
            insert into customer_projection (opportunity_id, customer_organization_id) values (?1, ?2)
            on conflict do nothing returning opportunity_id
            """;
    private static final String METERED = """
            insert into metered_projection (customer_organization_id, service) values (?1, ?2)
            on conflict do nothing returning service
            """;
    private static final String DEALS = """
            select distinct o.partner_id, o.service from opportunity o
            left join customer_projection c on c.opportunity_id = o.id
            where c.customer_organization_id = ?1 or o.customer_organization_id = ?1
            """;
    private static final String DONE = """
            select o.id from opportunity o left join customer_projection c on c.opportunity_id = o.id
            join metered_projection m on m.service = o.service
                and m.customer_organization_id = coalesce(o.customer_organization_id, c.customer_organization_id)
            where o.partner_id = ?1 and o.service = ?2 and o.status = 'WON'
            """;

    private final PipelineChanges changes;

    MeteredCustomers(PipelineChanges changes) {
        this.changes = changes;
    }

    /** The won deals of a partner for a service whose customer is metered. */
    public Uni<Set<UUID>> opportunities(String partnerId, String service) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DONE, UUID.class)
                        .setParameter(1, partnerId)
                        .setParameter(2, service)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** An organization was made of a deal. */
    public Uni<Void> made(UUID opportunityId, UUID customerOrganizationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MADE, UUID.class)
                        .setParameter(1, opportunityId)
                        .setParameter(2, customerOrganizationId)
                        .getResultList())
                .chain(() -> notice(customerOrganizationId));
    }

    /** Usage of a customer was accepted for the first time. */
    Uni<Void> learn(CustomerMetered event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(METERED, String.class)
                        .setParameter(1, event.customerOrganizationId())
                        .setParameter(2, event.service())
                        .getResultList())
                .chain(() -> notice(event.customerOrganizationId()));
    }

    private Uni<Void> notice(UUID customerOrganizationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DEALS, Object[].class)
                        .setParameter(1, customerOrganizationId)
                        .getResultList())
                .chain(this::notice);
    }

    private Uni<Void> notice(List<Object[]> deals) {
        return Multi.createFrom()
                .iterable(deals)
                .onItem()
                .transformToUniAndConcatenate(deal -> changes.notice((String) deal[0], (String) deal[1]))
                .toUni()
                .replaceWithVoid();
    }
}

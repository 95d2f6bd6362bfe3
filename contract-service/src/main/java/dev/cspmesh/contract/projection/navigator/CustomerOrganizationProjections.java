package dev.cspmesh.contract.projection.navigator;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Which customer organizations there are, and of which CSP. */
@ApplicationScoped
class CustomerOrganizationProjections {

    private static final String REMEMBER = """
            insert into customer_organization_projection (customer_organization_id, partner_id) values (?1, ?2)
            on conflict do nothing returning partner_id
            """;

    Uni<Void> learn(CustomerCreated event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER, String.class)
                        .setParameter(1, event.customerOrganizationId())
                        .setParameter(2, event.partnerId())
                        .getResultList())
                .replaceWithVoid();
    }
}

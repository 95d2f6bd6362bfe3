package dev.cspmesh.billing.bill.issuing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an invoice needs to know of a partner's customers. */
@ApplicationScoped
class CustomerCountries {

    /** The countries of a partner's customers, as far as they are known; they decide the tax. */
    Uni<Map<UUID, String>> countries(String partnerId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select customer_organization_id, country from customer where partner_id = ?1",
                                Object[].class)
                        .setParameter(1, partnerId)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }
}

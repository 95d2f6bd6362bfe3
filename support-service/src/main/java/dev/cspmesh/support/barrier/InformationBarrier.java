package dev.cspmesh.support.barrier;

import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads what a CSP writes to VMware before VMware does. */
@ApplicationScoped
public class InformationBarrier {

    /** Customers of a CSP whose marks may be in a text; the rule decides which of them are. */
    private static final String SUSPECTS = """
            select customer_organization_id, name, contact_name, contact_email from customer_organization
             where partner_id = ?1
               and exists (select 1 from unnest(marks) as mark where position(mark in ?2) > 0)
             order by customer_organization_id
            """;

    /**
     * Lets a text pass to VMware, or refuses it.
     *
     * @param partnerId the CSP that writes
     * @param text all that VMware would read; nothing when it reads nothing
     * @return fails with {@code names-customer} when the text names one of the CSP's customers
     */
    public Uni<Void> check(String partnerId, Optional<String> text) {
        return text.map(read -> check(partnerId, read))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The same, of a text that VMware reads in any case. */
    public Uni<Void> check(String partnerId, String text) {
        return suspects(partnerId, text)
                .invoke(suspects -> Rejection.refuse(BarrierRules.namesNoCustomer(text, suspects)))
                .replaceWithVoid();
    }

    private static Uni<List<CustomerIdentity>> suspects(String partnerId, String text) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SUSPECTS, Object[].class)
                        .setParameter(1, partnerId)
                        .setParameter(2, ComparableText.plain(text))
                        .getResultList())
                .map(rows -> rows.stream().map(InformationBarrier::identity).toList());
    }

    private static CustomerIdentity identity(Object[] row) {
        return new CustomerIdentity((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
    }
}

package dev.cspmesh.billing.bill.issuing;

import dev.cspmesh.billing.bill.BillDraft;
import dev.cspmesh.billing.bill.Leg;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that are printed on bills, of partners, aggregators and customers. */
@ApplicationScoped
class BillNames {

    private static final String READ = """
            select party_id, name from party where party_id in (?1)
            union all
            select cast(customer_organization_id as text), name from customer where customer_organization_id in (?2)
            """;
    private static final UUID NOBODY = new UUID(0, 0);

    /** The names of the drafts' parties, as far as they are known. */
    Uni<Map<String, String>> of(Collection<BillDraft> drafts) {
        List<String> parties = drafts.stream()
                .flatMap(draft -> Stream.of(draft.issuer(), draft.receiver()))
                .distinct()
                .toList();
        List<UUID> customers = Stream.concat(
                        Stream.of(NOBODY),
                        drafts.stream()
                                .filter(draft -> draft.leg() == Leg.CUSTOMER)
                                .map(draft -> UUID.fromString(draft.receiver())))
                .toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, parties)
                        .setParameter(2, customers)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }
}

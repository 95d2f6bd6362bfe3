package dev.cspmesh.support.entitlement;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.standing.PartnerStanding;
import dev.cspmesh.support.desk.Desk;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What support is open to a caller, read from the projections. */
@ApplicationScoped
public class SupportEntitlements {

    private static final String ENTITLEMENT = """
            select p.desk,
                   o.partner_id,
                   (select legal_name from partner where partner_id = o.partner_id),
                   c.name,
                   exists (select 1 from provider_organization where partner_id = o.partner_id),
                   coalesce(p.free, false),
                   exists (
                       select 1 from contract where partner_id = o.partner_id and service = ?1
                          and starts_on <= ?4 and (ends_on is null or ends_on >= ?4)),
                   (select standing from partner_standing where partner_id = o.partner_id)
              from (values (1)) as one (row)
              left join product p on p.code = ?1
              left join customer_organization c on c.customer_organization_id = ?2
              cross join lateral (select coalesce(c.partner_id, nullif(?3, '')) as partner_id) o
            """;

    private static final PartnerStanding.Text STANDING = new PartnerStanding.Text();

    /** What the caller is entitled to when it asks about a product on a day. */
    public Uni<SupportEntitlement> of(Caller caller, String product, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENTITLEMENT, Object[].class)
                        .setParameter(1, product)
                        .setParameter(2, partyAs(Participant.CUSTOMER, caller))
                        .setParameter(3, partyAs(Participant.CSP_SAAS, caller))
                        .setParameter(4, today)
                        .getSingleResult())
                .map(SupportEntitlements::entitlement);
    }

    private static String partyAs(Participant kind, Caller caller) {
        return caller.is(kind) ? caller.party() : "";
    }

    private static SupportEntitlement entitlement(@Nullable Object[] row) {
        return new SupportEntitlement(
                Optional.ofNullable(row[0]).map(desk -> Desk.valueOf((String) desk)),
                Optional.ofNullable(row[1])
                        .map(partnerId -> new SupportEntitlement.Provider(
                                (String) partnerId,
                                Optional.ofNullable(row[2]).map(String.class::cast),
                                Optional.ofNullable(row[7])
                                        .map(standing -> STANDING.convertToEntityAttribute((String) standing)))),
                Optional.ofNullable(row[3]).map(String.class::cast),
                Boolean.TRUE.equals(row[4]),
                Boolean.TRUE.equals(row[5]) || Boolean.TRUE.equals(row[6]),
                Boolean.TRUE.equals(row[6]));
    }
}

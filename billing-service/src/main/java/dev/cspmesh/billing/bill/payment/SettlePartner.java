package dev.cspmesh.billing.bill.payment;

import dev.cspmesh.billing.projection.partner.DepartedPartners;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * A partner that has left reads and pays until its last bill is paid (docs/domain.md, Standing of a partner): then
 * partner-service is told, which takes its people's access away.
 */
@ApplicationScoped
class SettlePartner implements TransactionalJob {

    /** A month that is not spooled yet counts by its contract; one that is counts until its order is closed. */
    private static final String OPEN = """
            select exists (select 1 from contract where partner_id = ?1 and (not ended or spool_at is not null))
                or exists (select 1 from monthly_order where partner_id = ?1
                    and status in ('PENDING_PROVIDER', 'PENDING_AGGREGATOR', 'PENDING_VENDOR'))
                or exists (select 1 from bill where receiver = ?1 and leg = 'CONSOLIDATED'
                    and total > (select coalesce(sum(amount), 0) from payment where bill_id = bill.id))
            """;

    private final DepartedPartners departed;
    private final Outbox outbox;
    private final Clock clock;

    SettlePartner(DepartedPartners departed, Outbox outbox, Clock clock) {
        this.departed = departed;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DepartedPartners.SETTLE;
    }

    @Override
    public Uni<Void> fire(String partnerId) {
        return departed.hasLeft(partnerId)
                .chain(left -> left ? isOpen(partnerId) : Uni.createFrom().item(true))
                .chain(open -> open
                        ? Uni.createFrom().voidItem()
                        : outbox.append(new PartnerSettled(partnerId, clock.instant())));
    }

    private static Uni<Boolean> isOpen(String partnerId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN, Boolean.class)
                        .setParameter(1, partnerId)
                        .getSingleResult());
    }
}

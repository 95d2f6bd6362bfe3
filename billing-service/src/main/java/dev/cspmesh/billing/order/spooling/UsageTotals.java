package dev.cspmesh.billing.order.spooling;

import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.money.Quantity;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The roll-up of a month as rating takes it. The caller holds the order, so no usage is added meanwhile. */
@ApplicationScoped
public class UsageTotals {

    private static final String READ = """
            select r.customer_organization_id, r.sku, r.unit, r.period, r.quantity, r.price_book_id, p.list_unit_price
            from usage_rollup r join price_book_sku p using (price_book_id, sku)
            where r.contract_id = ?1 and r.month = ?2
            """;
    private static final String KNOWN = """
            select u.customer_organization_id, u.sku, u.unit, u.period, sum(u.quantity), u.price_book_id,
                   p.list_unit_price
            from usage_event u join price_book_sku p using (price_book_id, sku)
            where u.contract_id = ?1 and u.month = ?2 and u.received_at <= ?3
            group by u.customer_organization_id, u.sku, u.unit, u.period, u.price_book_id, p.list_unit_price
            """;

    Uni<List<UsageTotal>> of(UUID contractId, YearMonth month) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, contractId)
                        .setParameter(2, month.atDay(1))
                        .getResultList())
                .map(rows -> rows.stream().map(UsageTotals::total).toList());
    }

    /** The same from the events themselves, as far as they were accepted by then. */
    public Uni<List<UsageTotal>> knownAt(UUID contractId, YearMonth month, Instant then) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOWN, Object[].class)
                        .setParameter(1, contractId)
                        .setParameter(2, month.atDay(1))
                        .setParameter(3, then)
                        .getResultList())
                .map(rows -> rows.stream().map(UsageTotals::total).toList());
    }

    private static UsageTotal total(Object[] row) {
        return new UsageTotal(
                (UUID) row[0],
                new Sku((String) row[1]),
                (String) row[2],
                YearMonth.from((LocalDate) row[3]),
                new Quantity((BigDecimal) row[4]),
                (UUID) row[5],
                (BigDecimal) row[6],
                Optional.empty());
    }
}

package dev.cspmesh.billing.order;

import dev.cspmesh.billing.rating.UsageTotal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** The roll-up of a month as rating takes it. The caller holds the order, so no usage is added meanwhile. */
@ApplicationScoped
class UsageTotals {

    private static final String READ = """
            select r.customer_organization_id, r.sku, r.unit, r.quantity, r.price_book_id, p.list_unit_price
            from usage_rollup r join price_book_sku p using (price_book_id, sku)
            where r.contract_id = ?1 and r.month = ?2
            """;

    Uni<List<UsageTotal>> of(UUID contractId, YearMonth month) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, contractId)
                        .setParameter(2, month.atDay(1))
                        .getResultList())
                .map(rows -> rows.stream().map(UsageTotals::total).toList());
    }

    private static UsageTotal total(Object[] row) {
        return new UsageTotal(
                (UUID) row[0], (String) row[1], (String) row[2], (BigDecimal) row[3], (UUID) row[4], (BigDecimal)
                        row[5]);
    }
}

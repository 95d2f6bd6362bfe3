package dev.cspmesh.billing.bill;

import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Payments of bills that the caller was found to see. */
@ApplicationScoped
public class Payments implements PanacheRepositoryBase<Payment, UUID> {

    private static final String SETTLED = """
            select b.id, coalesce((select sum(p.amount) from payment p where p.bill_id = b.id), 0)
                         - coalesce((select sum(p.amount) from payment p where p.credit_id = b.id), 0)
            from bill b where b.id in (?1)
            """;

    Uni<List<Payment>> of(Bill bill) {
        return find("billId = :bill order by id", Map.of("bill", bill.id())).list();
    }

    /** The bills with what is settled of each by today; below zero what is used of a credit. */
    public Uni<List<SettledBill>> of(List<Bill> bills, LocalDate today) {
        return settled(bills.stream().map(Bill::id).toList())
                .map(settled -> bills.stream()
                        .map(bill -> new SettledBill(
                                bill,
                                Money.rounded(settled.getOrDefault(bill.id(), BigDecimal.ZERO), bill.currency()),
                                today))
                        .toList());
    }

    private Uni<Map<UUID, BigDecimal>> settled(List<UUID> bills) {
        return bills.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : getSession()
                        .chain(session -> session.createNativeQuery(SETTLED, Object[].class)
                                .setParameter(1, bills)
                                .getResultList())
                        .map(Payments::byBill);
    }

    private static Map<UUID, BigDecimal> byBill(List<Object[]> rows) {
        Map<UUID, BigDecimal> settled = new HashMap<>();
        rows.forEach(row -> settled.put((UUID) row[0], (BigDecimal) row[1]));
        return settled;
    }
}

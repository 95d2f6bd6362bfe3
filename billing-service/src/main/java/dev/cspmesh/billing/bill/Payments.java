package dev.cspmesh.billing.bill;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Payments. A caller reaches them through a bill that it may see. */
@ApplicationScoped
public class Payments extends VisibleRepository<Payment> {

    private static final Visibility OF_A_SEEN_BILL = Visibility.nobody()
            .everything(VMWARE)
            .everything(AGGREGATOR)
            .everything(CSP_SAAS)
            .everything(CUSTOMER);
    private static final Listing<Payment> LISTING = Listing.of(Payment::id)
            .date("paidOn", "paidOn", Payment::paidOn)
            .moment("recordedAt", "recordedAt", Payment::recordedAt)
            .searching("reference");

    private static final String SETTLED = """
            select b.id, coalesce((select sum(p.amount) from payment p where p.bill_id = b.id), 0)
                         - coalesce((select sum(p.amount) from payment p where p.credit_id = b.id), 0)
            from bill b where b.id in (?1)
            """;

    Payments() {
        super(Payment.class, "payment", OF_A_SEEN_BILL, LISTING);
    }

    /** A page of the payments of a bill, oldest first unless another order is asked for. */
    public Uni<Page<Payment>> list(Caller caller, Bill bill, Filter filter, ListRequest request) {
        return page(caller, filter.is("billId", bill.id()), request);
    }

    /** The bills with what is settled of each by today; below zero what is used of a credit. */
    public Uni<List<SettledBill>> of(List<Bill> bills, LocalDate today) {
        return settledOn(bills, bill -> today);
    }

    /** The same as their due day ends. */
    public Uni<List<SettledBill>> onDueDay(List<Bill> bills) {
        return settledOn(bills, Bill::dueOn);
    }

    private Uni<List<SettledBill>> settledOn(List<Bill> bills, Function<Bill, LocalDate> day) {
        return settled(bills.stream().map(Bill::id).toList())
                .map(settled -> bills.stream()
                        .map(bill -> new SettledBill(
                                bill,
                                Money.rounded(settled.getOrDefault(bill.id(), BigDecimal.ZERO), bill.currency()),
                                day.apply(bill)))
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

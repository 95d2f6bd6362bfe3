package dev.cspmesh.billing.bill;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bills with what is settled of them today. */
@ApplicationScoped
public class ReadBill {

    private final Bills bills;
    private final BillLines lines;
    private final Payments payments;
    private final Clock clock;

    ReadBill(Bills bills, BillLines lines, Payments payments, Clock clock) {
        this.bills = bills;
        this.lines = lines;
        this.payments = payments;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<BillView.Settled>> list(Caller caller, Bills.Wanted wanted, PageRequest page) {
        return bills.list(caller, wanted, page)
                .chain(found -> payments.settled(
                                found.items().stream().map(Bill::id).toList())
                        .map(settled -> found.map(bill -> settled(bill, settled))));
    }

    @WithSession
    Uni<BillView.Full> read(Caller caller, UUID id) {
        return bills.get(caller, id)
                .chain(bill -> payments.settled(List.of(bill.id()))
                        .chain(settled -> lines.of(bill).map(all -> BillView.Full.of(settled(bill, settled), all))));
    }

    /** A bill with its lines, to be printed. */
    public record Printed(Bill bill, List<BillLine> lines) {}

    @WithSession
    public Uni<Printed> printed(Caller caller, UUID id) {
        return bills.get(caller, id).chain(bill -> lines.of(bill).map(all -> new Printed(bill, all)));
    }

    /** A bill with its payments, oldest first. */
    public record Paid(Bill bill, List<Payment> payments) {}

    /** The payments of a bill that the caller may see. */
    @WithSession
    public Uni<Paid> payments(Caller caller, UUID id) {
        return bills.get(caller, id).chain(bill -> payments.of(bill).map(all -> new Paid(bill, all)));
    }

    private BillView.Settled settled(Bill bill, Map<UUID, BigDecimal> settled) {
        Money paid = Money.rounded(settled.getOrDefault(bill.id(), BigDecimal.ZERO), bill.currency());
        return new BillView.Settled(bill, paid, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}

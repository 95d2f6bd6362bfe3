package dev.cspmesh.billing.bill.reading;

import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.BillLine;
import dev.cspmesh.billing.bill.BillLines;
import dev.cspmesh.billing.bill.Bills;
import dev.cspmesh.billing.bill.Payment;
import dev.cspmesh.billing.bill.Payments;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
    Uni<Page<BillView.Head>> list(Caller caller, BillQuery query) {
        LocalDate today = today();
        return bills.list(caller, query.filter(today), query)
                .chain(found -> payments.of(found.items(), today)
                        .map(settled -> new Page<>(settled, found.total(), found.next())
                                .map(bill -> BillView.Head.of(bill, caller))));
    }

    @WithSession
    Uni<BillView.Full> read(Caller caller, UUID id) {
        return bills.get(caller, id)
                .chain(bill -> payments.of(List.of(bill), today())
                        .chain(settled ->
                                lines.of(bill).map(all -> BillView.Full.of(settled.getFirst(), all, caller))));
    }

    /** A bill with its lines, to be printed. */
    public record Printed(Bill bill, List<BillLine> lines) {}

    @WithSession
    public Uni<Printed> printed(Caller caller, UUID id) {
        return bills.get(caller, id).chain(bill -> lines.of(bill).map(all -> new Printed(bill, all)));
    }

    /** A bill with a page of its payments. */
    public record Paid(Bill bill, Page<Payment> payments) {}

    /** The payments of a bill that the caller may see. */
    @WithSession
    public Uni<Paid> payments(Caller caller, UUID id, Filter filter, ListRequest request) {
        return bills.get(caller, id)
                .chain(bill -> payments.list(caller, bill, filter, request).map(page -> new Paid(bill, page)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

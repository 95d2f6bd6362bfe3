package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.billing.party.Parties;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Gives a draft its number and stores it, in the current transaction. */
@ApplicationScoped
class WriteBill {

    private final Bills bills;
    private final BillLines lines;
    private final Parties parties;
    private final Customers customers;
    private final Ledger ledger;
    private final BillingConfig config;
    private final Outbox outbox;
    private final Clock clock;

    WriteBill(
            Bills bills,
            BillLines lines,
            Parties parties,
            Customers customers,
            Ledger ledger,
            BillingConfig config,
            Outbox outbox,
            Clock clock) {
        this.bills = bills;
        this.lines = lines;
        this.parties = parties;
        this.customers = customers;
        this.ledger = ledger;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Void> writeAll(List<BillDraft> drafts) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (BillDraft draft : drafts) {
            chain = chain.chain(() -> write(draft));
        }
        return chain;
    }

    Uni<Void> write(BillDraft draft) {
        return names(draft)
                .chain(names -> bills.nextPosition(draft.issuer())
                        .map(position -> Bill.issue(Ids.next(), draft, position, names, config.paymentDays(), clock)))
                .chain(bill -> store(bill, draft));
    }

    private Uni<Bill.Names> names(BillDraft draft) {
        return parties.name(draft.issuer())
                .chain(issuer -> receiverName(draft).map(receiver -> new Bill.Names(issuer, receiver)));
    }

    private Uni<String> receiverName(BillDraft draft) {
        return draft.leg() == Leg.CUSTOMER
                ? customers.name(UUID.fromString(draft.receiver()))
                : parties.name(draft.receiver());
    }

    private Uni<Void> store(Bill bill, BillDraft draft) {
        return bills.persistAndFlush(bill)
                .chain(() -> lines.write(bill.id(), draft.charges()))
                .chain(() -> bills.cover(bill, ordersOf(draft)))
                .chain(() -> ledger.billed(bill))
                .chain(() -> outbox.append(bill.issued()));
    }

    private static List<UUID> ordersOf(BillDraft draft) {
        return draft.charges().stream().map(Charge::orderId).distinct().toList();
    }
}

package dev.cspmesh.billing.bill.payment;

import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.BillLifeCycle;
import dev.cspmesh.billing.bill.Bills;
import dev.cspmesh.billing.bill.Payment;
import dev.cspmesh.billing.bill.Payments;
import dev.cspmesh.billing.bill.SettledBill;
import dev.cspmesh.billing.bill.ledger.Ledger;
import dev.cspmesh.billing.projection.partner.DepartedPartners;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The issuer of a bill records that it was paid, as a whole or in part. */
@ApplicationScoped
public class RecordPayment {

    private final Bills bills;
    private final Payments payments;
    private final Ledger ledger;
    private final DepartedPartners departed;
    private final Outbox outbox;
    private final Clock clock;

    RecordPayment(
            Bills bills, Payments payments, Ledger ledger, DepartedPartners departed, Outbox outbox, Clock clock) {
        this.bills = bills;
        this.payments = payments;
        this.ledger = ledger;
        this.departed = departed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records it; two payments of one bill, or from one credit, are recorded one after the other. */
    @WithTransaction
    Uni<Payment> record(Caller caller, UUID id, Payment.Received received) {
        return settled(caller, id)
                .invoke(settled -> check(caller, settled, received))
                .map(settled -> settled.paying(received.amount()))
                .call(settled -> fromCredit(caller, settled.bill(), received))
                .chain(settled -> store(caller, settled, received));
    }

    private Uni<SettledBill> settled(Caller caller, UUID id) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return bills.lockIssued(caller, id)
                .chain(bill -> payments.of(List.of(bill), today))
                .map(List::getFirst);
    }

    private static void check(Caller caller, SettledBill settled, Payment.Received received) {
        BillLifeCycle.TABLE.require(settled, BillLifeCycle.PAY, caller);
        Rejection.refuse(PaymentRules.fits(settled.bill(), settled.open(), received));
    }

    private Uni<Void> fromCredit(Caller caller, Bill bill, Payment.Received received) {
        return received.credit()
                .map(credit -> settled(caller, credit)
                        .invoke(note -> Rejection.refuse(PaymentRules.covers(bill, note.bill(), note.open(), received)))
                        .replaceWithVoid())
                .orElseGet(() -> ledger.paid(bill, received.amount()));
    }

    private Uni<Payment> store(Caller caller, SettledBill settled, Payment.Received received) {
        return payments.persistAndFlush(Payment.of(settled.bill(), received, caller, clock))
                .call(() -> outbox.append(settled.pay(caller)))
                .call(() -> departed.settle(settled.bill().receiver()));
    }
}

package dev.cspmesh.billing.bill.payment;

import dev.cspmesh.billing.bill.Payments;
import dev.cspmesh.billing.bill.Bills;
import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.Payment;
import dev.cspmesh.billing.bill.ledger.Ledger;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The issuer of a bill records that it was paid, as a whole or in part. */
@ApplicationScoped
public class RecordPayment {

    private final Bills bills;
    private final Payments payments;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    RecordPayment(Bills bills, Payments payments, Ledger ledger, Outbox outbox, Clock clock) {
        this.bills = bills;
        this.payments = payments;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records it; two payments of one bill, or from one credit, are recorded one after the other. */
    @WithTransaction
    Uni<Payment> record(Caller caller, UUID id, Payment.Received received) {
        return bills.lockIssued(caller, id)
                .chain(bill -> payments.open(bill)
                        .invoke(open -> refuse(PaymentRules.fits(bill, open, received)))
                        .call(() -> fromCredit(caller, bill, received))
                        .chain(open -> store(caller, bill, received, open)));
    }

    private Uni<Void> fromCredit(Caller caller, Bill bill, Payment.Received received) {
        return received.credit()
                .map(credit -> bills.lockIssued(caller, credit)
                        .chain(note -> payments.open(note)
                                .invoke(left -> refuse(PaymentRules.covers(bill, note, left, received))))
                        .replaceWithVoid())
                .orElseGet(() -> ledger.paid(bill, received.amount()));
    }

    private Uni<Payment> store(Caller caller, Bill bill, Payment.Received received, Money open) {
        Payment payment = Payment.of(bill, received, caller, clock);
        return payments.persistAndFlush(payment)
                .call(() -> outbox.append(payment.recorded(bill, open.minus(received.amount()))));
    }

    private static void refuse(Optional<Rejection> rejection) {
        rejection.map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
    }
}

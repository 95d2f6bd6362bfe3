package dev.cspmesh.billing.bill;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** What happens to a bill. */
public sealed interface BillEvent extends DomainEvent {

    UUID billId();

    @Override
    default String type() {
        return switch (this) {
            case Issued _ -> "bill.issued.v1";
            case Paid _ -> "bill.paid.v1";
            case Overdue _ -> "bill.overdue.v1";
        };
    }

    @Override
    default String key() {
        return billId().toString();
    }

    /** A bill was issued; it never changes. */
    record Issued(UUID billId, Leg leg, String number, String issuer, String receiver, YearMonth month, Money total)
            implements BillEvent {}

    /** The issuer recorded a payment. */
    record Paid(UUID billId, String number, String issuer, String receiver, Money amount, Money open)
            implements BillEvent {}

    /** The due day has passed and something is open. */
    record Overdue(UUID billId, String number, String issuer, String receiver, LocalDate dueOn, Money open)
            implements BillEvent {}
}

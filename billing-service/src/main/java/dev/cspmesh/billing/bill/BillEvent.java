package dev.cspmesh.billing.bill;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.UUID;

/** What happens to a bill. */
public sealed interface BillEvent extends DomainEvent {

    UUID billId();

    @Override
    default String key() {
        return billId().toString();
    }

    /** The issuer recorded a payment. */
    record Paid(UUID billId, String number, String issuer, String receiver, Money amount, Money open)
            implements BillEvent {

        @Override
        public String type() {
            return "bill.paid.v1";
        }
    }

    /** A bill was issued; it never changes. */
    record Issued(UUID billId, Leg leg, String number, String issuer, String receiver, YearMonth month, Money total)
            implements BillEvent {

        @Override
        public String type() {
            return "bill.issued.v1";
        }
    }
}

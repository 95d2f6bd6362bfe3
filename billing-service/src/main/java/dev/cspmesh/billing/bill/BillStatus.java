package dev.cspmesh.billing.bill;

import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;

/** Where a bill stands. It follows from the bill, its payments and the day; the bill itself never changes. */
public enum BillStatus {
    ISSUED,
    PARTLY_PAID,
    /** Nothing is open; a bill of nothing, or a credit, is paid from the start. */
    PAID,
    /** Something is open after the due day. */
    OVERDUE;

    /**
     * The status of a bill.
     *
     * @param paid all payments so far
     */
    static BillStatus of(Money total, Money paid, LocalDate dueOn, LocalDate today) {
        if (total.compareAmount(paid) <= 0) {
            return PAID;
        }
        if (today.isAfter(dueOn)) {
            return OVERDUE;
        }
        return paid.isZero() ? ISSUED : PARTLY_PAID;
    }
}

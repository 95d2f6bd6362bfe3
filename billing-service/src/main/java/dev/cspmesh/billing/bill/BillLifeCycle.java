package dev.cspmesh.billing.bill;

import static dev.cspmesh.billing.bill.BillStatus.ISSUED;
import static dev.cspmesh.billing.bill.BillStatus.OVERDUE;
import static dev.cspmesh.billing.bill.BillStatus.PAID;
import static dev.cspmesh.billing.bill.BillStatus.PARTLY_PAID;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/**
 * The life cycle of a bill of any leg (docs/domain.md, Three legs). The bill itself never changes: its state follows from its
 * payments and the day. Who acts is not a participant but a party: on each leg another one is the issuer.
 */
public final class BillLifeCycle {

    public static final By ISSUER = By.role("issuer");

    /** A closed order, or an agreed prepayment. */
    public static final Action BEGIN = Action.automatic("issueBill");

    public static final Action PAY = Action.post("recordPayment", "/bills/{id}/payments");

    /** The due day has passed. */
    public static final Action EXPIRE = Action.automatic("letBillBecomeOverdue");

    public static final LifeCycle<SettledBill, BillStatus> TABLE = LifeCycle.of(
                    "bill",
                    BillStatus.class,
                    SettledBill::status,
                    settled -> settled.bill().id())
            .actingAs((settled, caller) -> settled.bill().issuer().equals(caller.party()) ? "issuer" : "receiver")
            .shownBy(Action.get("readBill", "/bills/{id}"))
            .begins(BEGIN, By.NOBODY, ISSUED, "bill.issued.v1")
            .row(ISSUED, PAY, ISSUER, PAID, "bill.paid.v1")
            .when(SettledBill::isPayingAll)
            .row(ISSUED, PAY, ISSUER, PARTLY_PAID, "bill.paid.v1")
            .automatic(ISSUED, EXPIRE, OVERDUE, "bill.overdue.v1")
            .row(PARTLY_PAID, PAY, ISSUER, PAID, "bill.paid.v1")
            .when(SettledBill::isPayingAll)
            .row(PARTLY_PAID, PAY, ISSUER, PARTLY_PAID, "bill.paid.v1")
            .automatic(PARTLY_PAID, EXPIRE, OVERDUE, "bill.overdue.v1")
            .row(OVERDUE, PAY, ISSUER, PAID, "bill.paid.v1")
            .when(SettledBill::isPayingAll)
            .row(OVERDUE, PAY, ISSUER, OVERDUE, "bill.paid.v1")
            .table();

    private BillLifeCycle() {}
}

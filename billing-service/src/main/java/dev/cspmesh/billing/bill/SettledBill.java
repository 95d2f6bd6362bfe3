package dev.cspmesh.billing.bill;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;

/** A bill with what is settled of it today. */
public final class SettledBill {

    private final Bill bill;
    private final Money paid;
    private final Money paying;
    private BillStatus status;

    /**
     * @param paid all payments so far
     * @param today in UTC, as due days are
     */
    public SettledBill(Bill bill, Money paid, LocalDate today) {
        this(bill, paid, Money.zero(bill.currency()), BillStatus.of(bill.total(), paid, bill.dueOn(), today));
    }

    private SettledBill(Bill bill, Money paid, Money paying, BillStatus status) {
        this.bill = bill;
        this.paid = paid;
        this.paying = paying;
        this.status = status;
    }

    /** The same bill, for which so much is about to be recorded. */
    public SettledBill paying(Money amount) {
        return new SettledBill(bill, paid, amount, status);
    }

    /** Records what is being paid. */
    public BillEvent pay(Caller caller) {
        status = BillLifeCycle.TABLE.next(this, BillLifeCycle.PAY, caller);
        return new BillEvent.Paid(
                bill.id(), bill.number(), bill.issuer(), bill.receiver(), paying, open().minus(paying));
    }

    /** The due day, on which this bill stands here, has passed. */
    public BillEvent expire() {
        status = BillLifeCycle.TABLE.next(this, BillLifeCycle.EXPIRE);
        return new BillEvent.Overdue(bill.id(), bill.number(), bill.issuer(), bill.receiver(), bill.dueOn(), open());
    }

    /** Whether nothing is open after what is about to be recorded. */
    boolean isPayingAll() {
        return open().minus(paying).amount().signum() <= 0;
    }

    public Bill bill() {
        return bill;
    }

    /** What is still to be paid; below zero what is left of a credit. */
    public Money open() {
        return bill.total().minus(paid);
    }

    public BillStatus status() {
        return status;
    }
}

package dev.cspmesh.billing.bill.payment;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.Payment;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;

/** What may be paid (docs/domain.md, Three legs). */
final class PaymentRules {

    private PaymentRules() {}

    /** In the bill's currency and minor unit, more than nothing, and at most what is open. */
    static Optional<Rejection> fits(Bill bill, Money open, Payment.Received received) {
        Money amount = received.amount();
        boolean sound = amount.currency().equals(bill.currency())
                && amount.amount().signum() > 0
                && Money.rounded(amount.amount(), amount.currency()).amount().compareTo(amount.amount()) == 0;
        if (!sound) {
            return Optional.of(Rejection.of(CommonProblems.MALFORMED, "The amount is not one that can be paid.")
                    .field("#/amount", "is " + amount, "more than nothing, in " + bill.currency()));
        }
        return amount.compareAmount(open) <= 0
                ? Optional.empty()
                : Optional.of(Rejection.of(BillingProblems.OVERPAID, "Only " + open + " are open.")
                        .field("#/amount", "is " + amount, "at most " + open)
                        .step("readBill", "GET", "/bills/" + bill.id()));
    }

    /** A credit of the same parties and currency that has so much left. */
    static Optional<Rejection> covers(Bill bill, Bill credit, Money left, Payment.Received received) {
        boolean same = credit.issuer().equals(bill.issuer())
                && credit.receiver().equals(bill.receiver())
                && credit.currency().equals(bill.currency());
        return same && received.amount().compareAmount(left.negated()) <= 0
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                BillingProblems.OVERPAID, "The credit is of other parties or has less than that left.")
                        .field("#/creditBillId", "has " + left.negated() + " left", "a credit with enough left"));
    }
}

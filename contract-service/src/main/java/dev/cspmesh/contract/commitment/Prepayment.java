package dev.cspmesh.contract.commitment;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a PREPAID contract is paid in advance, in its currency.
 *
 * @param paid at least the sum of the monthly minimums; top-ups add to it
 * @param lowBalance the balance at which the parties are notified; absent when nobody wants to be
 * @param balanceLow whether they were notified already; a top-up begins anew
 */
@Embeddable
public record Prepayment(
        @Column(name = "prepaid") BigDecimal paid,
        @Column(name = "low_balance") @Nullable BigDecimal lowBalance,
        @Column(name = "balance_low") boolean balanceLow) {

    public static Prepayment of(BigDecimal paid, @Nullable BigDecimal lowBalance) {
        return new Prepayment(paid, lowBalance, false);
    }

    /** A balance is low when it is nothing or more and below what is paid: it has to be reached first. */
    public Optional<Rejection> refusesLowBalance(String currency) {
        return Optional.ofNullable(lowBalance)
                .filter(low -> low.signum() < 0 || low.compareTo(paid) >= 0)
                .map(low -> Rejection.of(
                                ContractProblems.LOW_BALANCE_OUT_OF_RANGE,
                                "The low balance is not below the prepayment.")
                        .field(
                                "#/prepayment/lowBalance/amount",
                                "is not between nothing and the prepayment",
                                "0 or more and below " + Money.rounded(paid, currency)));
    }

    public Prepayment plus(BigDecimal more) {
        return new Prepayment(paid.add(more), lowBalance, false);
    }

    /** The same when the parties are to be notified because so much was spent; nothing while the balance is high, or a second time. */
    public Optional<Prepayment> lowAfter(BigDecimal spent) {
        return Optional.ofNullable(lowBalance)
                .filter(trigger -> !balanceLow && paid.subtract(spent).compareTo(trigger) <= 0)
                .map(trigger -> new Prepayment(paid, lowBalance, true));
    }
}

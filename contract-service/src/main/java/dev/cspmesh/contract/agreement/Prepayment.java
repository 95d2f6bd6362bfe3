package dev.cspmesh.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a PREPAID contract is paid in advance, in its currency.
 *
 * @param paid at least the sum of the monthly minimums; top-ups add to it
 * @param lowBalance the balance at which the parties are told; nobody is told while there is none
 */
@Embeddable
public record Prepayment(
        @Column(name = "prepaid") BigDecimal paid,
        @Column(name = "low_balance") @Nullable BigDecimal lowBalance) {

    Prepayment plus(BigDecimal more) {
        return new Prepayment(paid.add(more), lowBalance);
    }

    /** True when so much was spent that the parties want to know. */
    boolean isLowAfter(BigDecimal spent) {
        return Optional.ofNullable(lowBalance)
                .map(trigger -> paid.subtract(spent).compareTo(trigger) <= 0)
                .orElse(false);
    }
}

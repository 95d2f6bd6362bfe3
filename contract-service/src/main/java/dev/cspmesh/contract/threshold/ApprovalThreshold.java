package dev.cspmesh.contract.threshold;

import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** The monthly commitment in one currency from which on VMware approves. */
@Entity
@Table(name = "approval_threshold")
public class ApprovalThreshold {

    @Id
    private String currency;

    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalThreshold() {}

    ApprovalThreshold(String currency, BigDecimal amount) {
        this.currency = currency;
        this.amount = amount;
    }

    void moveTo(BigDecimal next) {
        amount = next;
    }

    public Money amount() {
        return Money.rounded(amount, currency);
    }

    boolean isReachedBy(Money commitment) {
        return commitment.amount().compareTo(amount) >= 0;
    }
}

package dev.cspmesh.contract.threshold;

import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;

/** The monthly commitment in one currency from which on VMware approves. */
@Entity
@Table(name = "approval_threshold")
public class ApprovalThreshold {

    @Id
    private String currency;

    private BigDecimal amount;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalThreshold() {}

    private ApprovalThreshold(String currency) {
        this.currency = currency;
        this.amount = BigDecimal.ZERO;
    }

    /** Where none was ever set, VMware approves everything: as from nothing on. */
    static ApprovalThreshold unset(String currency) {
        return new ApprovalThreshold(currency);
    }

    void moveTo(Money next) {
        amount = next.amount();
        version++;
    }

    String currency() {
        return currency;
    }

    /** Empty where none was ever set. */
    Optional<Money> amount() {
        return Optional.of(Money.rounded(amount, currency)).filter(set -> version > 0);
    }

    /** How often it was set. */
    long version() {
        return version;
    }

    boolean isReachedBy(Money commitment) {
        return commitment.amount().compareTo(amount) >= 0;
    }
}

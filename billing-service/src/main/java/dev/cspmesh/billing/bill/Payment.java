package dev.cspmesh.billing.bill;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was paid for a bill, in money or from a credit of the same parties. */
@Entity
@Immutable
@Table(name = "payment")
public class Payment {

    @Id
    private UUID id;

    @Column(name = "bill_id")
    private UUID billId;

    @Column(name = "credit_id")
    private @Nullable UUID creditId;

    private BigDecimal amount;
    private String reference;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    /**
     * What the issuer says that it got.
     *
     * @param credit the bill below zero that it is taken from, if it is no money
     */
    public record Received(Money amount, String reference, LocalDate paidOn, Optional<UUID> credit) {}

    public static Payment of(Bill bill, Received received, Caller caller, Clock clock) {
        Payment payment = new Payment();
        payment.id = Ids.next();
        payment.billId = bill.id();
        payment.creditId = received.credit().orElse(null);
        payment.amount = received.amount().amount();
        payment.reference = received.reference();
        payment.paidOn = received.paidOn();
        payment.recordedAt = clock.instant();
        payment.recordedBy = caller.person();
        return payment;
    }

    public UUID id() {
        return id;
    }

    public Optional<UUID> creditId() {
        return Optional.ofNullable(creditId);
    }

    public BigDecimal amount() {
        return amount;
    }

    public String reference() {
        return reference;
    }

    /** Subject of the token, for the audit trail. */
    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    public LocalDate paidOn() {
        return paidOn;
    }
}

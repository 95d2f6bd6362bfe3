package dev.cspmesh.billing.bill;

import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A bill as it was issued. */
@Entity
@Immutable
@Table(name = "bill")
public class Bill {

    @Id
    private UUID id;

    private String number;
    private long position;

    @Enumerated(EnumType.STRING)
    private Leg leg;

    private String issuer;

    @Column(name = "issuer_name")
    private String issuerName;

    private String receiver;

    @Column(name = "receiver_name")
    private String receiverName;

    private LocalDate month;
    private String currency;
    private BigDecimal list;
    private BigDecimal discount;
    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal total;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @SuppressWarnings("NullAway.Init")
    protected Bill() {}

    /** The names that are printed on a bill. */
    public record Names(String issuer, String receiver) {}

    /**
     * A bill with its number.
     *
     * @param paymentDays from its issue until it is due
     * @param position of the bill among all bills of its issuer, from 1, without gaps
     */
    public static Bill issue(UUID id, BillDraft draft, long position, Names names, int paymentDays, Clock clock) {
        Bill bill = new Bill();
        bill.id = id;
        bill.number = "%s-%06d".formatted(draft.issuer().toUpperCase(Locale.ROOT), position);
        bill.position = position;
        bill.leg = draft.leg();
        bill.issuer = draft.issuer();
        bill.issuerName = names.issuer();
        bill.receiver = draft.receiver();
        bill.receiverName = names.receiver();
        bill.month = draft.month().atDay(1);
        bill.currency = draft.currency();
        bill.list = draft.amounts().list().amount();
        bill.discount = draft.amounts().discount().amount();
        bill.net = draft.amounts().net().amount();
        bill.tax = draft.tax().amount();
        bill.total = bill.net.add(bill.tax);
        bill.issuedAt = clock.instant();
        bill.dueOn = LocalDate.ofInstant(bill.issuedAt, ZoneOffset.UTC).plusDays(paymentDays);
        return bill;
    }

    public BillEvent issued() {
        return new BillEvent.Issued(id, leg, number, issuer, receiver, month(), total());
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** Place among all bills of the issuer, from 1, without gaps. */
    public long position() {
        return position;
    }

    public Leg leg() {
        return leg;
    }

    public String issuer() {
        return issuer;
    }

    public String issuerName() {
        return issuerName;
    }

    public String receiver() {
        return receiver;
    }

    public String receiverName() {
        return receiverName;
    }

    public YearMonth month() {
        return YearMonth.from(month);
    }

    public String currency() {
        return currency;
    }

    public Money list() {
        return Money.rounded(list, currency);
    }

    public Money discount() {
        return Money.rounded(discount, currency);
    }

    public Money net() {
        return Money.rounded(net, currency);
    }

    public Money tax() {
        return Money.rounded(tax, currency);
    }

    public Money total() {
        return Money.rounded(total, currency);
    }

    /** Last day on which a payment is in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}

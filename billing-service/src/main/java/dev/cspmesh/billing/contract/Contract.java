package dev.cspmesh.billing.contract;

import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms of an active contract, and the first month that has no spooled order yet. */
@Entity
@Table(name = "contract")
public class Contract {

    @Id
    @Column(name = "contract_id")
    private UUID contractId;

    private String number;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "aggregator_id")
    private String aggregatorId;

    private String service;
    private String type;
    private String currency;

    @Column(name = "minor_digits")
    private int minorDigits;

    @Column(name = "level_code")
    private String levelCode;

    @Column(name = "level_version")
    private int levelVersion;

    @Column(name = "discount_basis_points")
    private int discountBasisPoints;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "billing_zone")
    private String billingZone;

    @Column(name = "underage_billed")
    private boolean underageBilled;

    private BigDecimal prepayment;

    @Column(name = "spool_month")
    private LocalDate spoolMonth;

    @Column(name = "spool_at")
    private @Nullable Instant spoolAt;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    /** The terms as they stood when the contract became active. */
    public static Contract activated(ContractActivated fact, SpoolCalendar calendar) {
        Contract contract = new Contract();
        contract.contractId = fact.contractId();
        contract.number = fact.number();
        contract.partnerId = fact.partnerId();
        contract.aggregatorId = fact.aggregatorId();
        contract.service = fact.service();
        contract.type = fact.type();
        contract.currency = fact.currency();
        contract.minorDigits = Math.max(0, Currency.getInstance(fact.currency()).getDefaultFractionDigits());
        contract.levelCode = fact.level().code();
        contract.levelVersion = fact.level().version();
        contract.discountBasisPoints = fact.level().discountBasisPoints();
        contract.startsOn = fact.startsOn();
        contract.endsOn = fact.endsOn();
        contract.billingZone = ZoneId.of(fact.billingZone()).getId();
        contract.underageBilled = fact.underageBilled();
        contract.prepayment = fact.roundedPrepayment();
        contract.turnTo(YearMonth.from(fact.startsOn()), calendar);
        return contract;
    }

    /** True when the order of the next month is to be spooled by now. */
    public boolean isSpoolDue(Instant now) {
        return spoolAt != null && !spoolAt.isAfter(now);
    }

    /** The order of {@link #spoolMonth()} is spooled; the next month of the term takes its turn, if there is one. */
    public void spooled(SpoolCalendar calendar) {
        turnTo(spoolMonth().plusMonths(1), calendar);
    }

    private void turnTo(YearMonth month, SpoolCalendar calendar) {
        boolean inTerm = endsOn == null || month.atDay(1).isBefore(endsOn);
        spoolMonth = month.atDay(1);
        spoolAt = inTerm ? calendar.spoolAt(month, zone()) : null;
    }

    public UUID contractId() {
        return contractId;
    }

    public String number() {
        return number;
    }

    public String partnerId() {
        return partnerId;
    }

    public String aggregatorId() {
        return aggregatorId;
    }

    public String service() {
        return service;
    }

    public String type() {
        return type;
    }

    /** Fraction digits of the currency, for statements that round in the database. */
    public int minorDigits() {
        return minorDigits;
    }

    /** The level that the contract commits to, with {@link #levelVersion()} the source of the discount. */
    public String levelCode() {
        return levelCode;
    }

    public int levelVersion() {
        return levelVersion;
    }

    public String currency() {
        return currency;
    }

    public int discountBasisPoints() {
        return discountBasisPoints;
    }

    public boolean isUnderageBilled() {
        return underageBilled;
    }

    /** What was paid beforehand, at list; zero for contracts that are not prepaid. */
    public Money prepayment() {
        return Money.rounded(prepayment, currency);
    }

    /** False when every month of the term has a spooled order: nothing can be charged any more. */
    public boolean hasOrdersLeft() {
        return spoolAt != null;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** Exclusive; a contract without term has none. */
    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    public ZoneId zone() {
        return ZoneId.of(billingZone);
    }

    public YearMonth spoolMonth() {
        return YearMonth.from(spoolMonth);
    }
}

package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.billing.projection.contract.ContractChanged.LevelFrom;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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

/**
 * The terms of an active contract, and the first month that has no spooled order yet. The level's columns hold the one
 * of that month, for statements that estimate in the database; orders are rated by {@link #levelIn}.
 */
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

    @Convert(converter = DatedTermsText.class)
    private @Nullable DatedTerms terms;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    private boolean ended;

    /** MSRP spend of the months after an early end that one order charges. */
    private BigDecimal owed = BigDecimal.ZERO;

    @Column(name = "owed_month")
    private @Nullable LocalDate owedMonth;

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
        contract.endsOn = fact.endsBefore();
        contract.billingZone = ZoneId.of(fact.billingZone()).getId();
        contract.underageBilled = fact.underageBilled();
        contract.prepayment = fact.roundedPrepayment();
        contract.turnTo(YearMonth.from(fact.startsOn()), calendar);
        return contract;
    }

    /** Its level, promise, prepayment or end changed; what was told before and what is told after its end is old news. */
    void changed(ContractChanged fact, SpoolCalendar calendar) {
        changedAt = fact.changedAt();
        terms = terms().changed(fact);
        endsOn = fact.endsBefore();
        turnTo(spoolMonth(), calendar);
    }

    /** False for a change that is older than what is known already. */
    boolean isNews(Instant told) {
        return !ended && (changedAt == null || !told.isBefore(changedAt));
    }

    /**
     * It ended on a day; false when that is known already.
     *
     * @param on exclusive
     */
    boolean end(LocalDate on, SpoolCalendar calendar) {
        boolean isNews = !ended;
        if (isNews) {
            ended = true;
            endsOn = on;
            turnTo(spoolMonth(), calendar);
        }
        return isNews;
    }

    /**
     * What an early end still owes is charged by its last order, or by one more when that order is spooled already.
     *
     * @param on first day after the end
     */
    void owe(Money rest, LocalDate on, SpoolCalendar calendar) {
        YearMonth last = YearMonth.from(on).minusMonths(1);
        YearMonth charged = last.isBefore(spoolMonth()) ? spoolMonth() : last;
        if (charged.equals(spoolMonth())) {
            spoolAt = calendar.spoolAt(charged, zone());
        }
        owed = rest.amount();
        owedMonth = charged.atDay(1);
    }

    /** What the order of a month charges for an early end; zero for all but one month of some contracts. */
    public Money owedIn(YearMonth month) {
        boolean here = month.atDay(1).equals(owedMonth);
        return Money.rounded(here ? owed : BigDecimal.ZERO, currency);
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
        if (terms != null) {
            LevelFrom level = levelIn(month);
            levelCode = level.code();
            levelVersion = level.version();
            discountBasisPoints = level.discountBasisPoints();
        }
    }

    private DatedTerms terms() {
        return terms == null
                ? DatedTerms.of(
                        new LevelFrom(YearMonth.from(startsOn), levelCode, levelVersion, discountBasisPoints),
                        prepayment)
                : terms;
    }

    /** The level that a month was committed to, which is where its discount comes from. */
    public LevelFrom levelIn(YearMonth month) {
        return terms().levelIn(month);
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

    public String currency() {
        return currency;
    }

    public boolean isUnderageBilled() {
        return underageBilled;
    }

    /** What was paid beforehand for a month and those before it, at list; zero for contracts that are not prepaid. */
    public Money prepaymentIn(YearMonth month) {
        return Money.rounded(terms().prepaidIn(month), currency);
    }

    /** All that was paid beforehand until now. */
    Money prepayment() {
        return Money.rounded(terms().prepaid(), currency);
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

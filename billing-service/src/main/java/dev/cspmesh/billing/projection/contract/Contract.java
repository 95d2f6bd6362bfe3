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
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * What billing knows of an active contract, and the first month that has no spooled order yet. The discount's column holds
 * the one of that month, for statements that estimate in the database; orders are rated by {@link #levelIn}.
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

    @Column(name = "discount_basis_points")
    private int discountBasisPoints;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_before")
    private @Nullable LocalDate endsBefore;

    @Column(name = "billing_zone")
    private String billingZone;

    @Column(name = "underage_billed")
    private boolean underageBilled;

    @Convert(converter = DatedTermsText.class)
    @ColumnTransformer(read = "cast(terms as text)", write = "cast(cast(? as text) as jsonb)")
    private DatedTerms terms;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    private boolean ended;

    /** MSRP spend of the months after an early end that one order charges. */
    @Column(name = "early_termination_fee")
    private BigDecimal earlyTerminationFee = BigDecimal.ZERO;

    @Column(name = "early_termination_month")
    private @Nullable LocalDate earlyTerminationMonth;

    @Column(name = "spool_month")
    private LocalDate spoolMonth;

    @Column(name = "spool_at")
    private @Nullable Instant spoolAt;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    /** The terms as they stood when the contract became active. */
    public static Contract activated(ContractActivated event, SpoolCalendar calendar) {
        Contract contract = new Contract();
        contract.contractId = event.contractId();
        contract.number = event.number();
        contract.partnerId = event.partnerId();
        contract.aggregatorId = event.aggregatorId();
        contract.service = event.service();
        contract.type = event.type();
        contract.currency = event.currency();
        contract.minorDigits =
                Math.max(0, Currency.getInstance(event.currency()).getDefaultFractionDigits());
        contract.startsOn = event.startsOn();
        contract.endsBefore = event.endsBefore();
        contract.billingZone = ZoneId.of(event.billingZone()).getId();
        contract.underageBilled = event.underageBilled();
        contract.terms =
                DatedTerms.of(LevelFrom.of(YearMonth.from(event.startsOn()), event.level()), event.roundedPrepayment());
        contract.advanceTo(YearMonth.from(event.startsOn()), calendar);
        return contract;
    }

    /** Its level, commitment, prepayment or end changed. */
    void changed(ContractChanged event, SpoolCalendar calendar) {
        changedAt = event.changedAt();
        terms = terms.changed(event);
        endsBefore = event.endsBefore();
        advanceTo(spoolMonth(), calendar);
    }

    /** False for a change that is older than what is known already. */
    boolean isNews(Instant changed) {
        return !ended && (changedAt == null || !changed.isBefore(changedAt));
    }

    /**
     * It ended on a day; false when that is known already.
     *
     * @param on first day without it
     */
    boolean end(LocalDate on, SpoolCalendar calendar) {
        boolean isNews = !ended;
        if (isNews) {
            ended = true;
            endsBefore = on;
            advanceTo(spoolMonth(), calendar);
        }
        return isNews;
    }

    /**
     * The fee for an early end is charged by its last order, or by one more when that order is spooled already.
     *
     * @param fee MSRP spend of the months after the end
     * @param on first day after the end
     */
    void chargeEarlyTermination(Money fee, LocalDate on, SpoolCalendar calendar) {
        YearMonth last = YearMonth.from(on).minusMonths(1);
        YearMonth charged = last.isBefore(spoolMonth()) ? spoolMonth() : last;
        if (charged.equals(spoolMonth())) {
            spoolAt = calendar.spoolAt(charged, zone());
        }
        earlyTerminationFee = fee.amount();
        earlyTerminationMonth = charged.atDay(1);
    }

    /** What the order of a month charges for an early end; zero for all but one month of some contracts. */
    public Money earlyTerminationFeeIn(YearMonth month) {
        boolean here = month.atDay(1).equals(earlyTerminationMonth);
        return Money.rounded(here ? earlyTerminationFee : BigDecimal.ZERO, currency);
    }

    /** The order of {@link #spoolMonth()} is spooled; the next month of the term takes its turn, if there is one. */
    public void spooled(SpoolCalendar calendar) {
        advanceTo(spoolMonth().plusMonths(1), calendar);
    }

    private void advanceTo(YearMonth month, SpoolCalendar calendar) {
        boolean inTerm = endsBefore == null || month.atDay(1).isBefore(endsBefore);
        spoolMonth = month.atDay(1);
        spoolAt = inTerm ? calendar.spoolAt(month, zone()) : null;
        discountBasisPoints = levelIn(month).discountBasisPoints().value();
    }

    /** The level that a month was committed to, which is where its discount comes from. */
    public LevelFrom levelIn(YearMonth month) {
        return terms.levelIn(month);
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
        return Money.rounded(terms.prepaidIn(month), currency);
    }

    /** All that was paid beforehand until now. */
    Money prepayment() {
        return Money.rounded(terms.prepaid(), currency);
    }

    /** When the next order is spooled; never when every month of the term has a spooled order. */
    Optional<Instant> spoolAt() {
        return Optional.ofNullable(spoolAt);
    }

    /** False when every month of the term has a spooled order: nothing can be charged any more. */
    public boolean hasOrdersLeft() {
        return spoolAt != null;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** First day without the contract; one without term has none. */
    public Optional<LocalDate> endsBefore() {
        return Optional.ofNullable(endsBefore);
    }

    public ZoneId zone() {
        return ZoneId.of(billingZone);
    }

    public YearMonth spoolMonth() {
        return YearMonth.from(spoolMonth);
    }
}

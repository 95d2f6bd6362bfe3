package dev.cspmesh.billing.order;

import static dev.cspmesh.billing.order.MonthlyOrderLifeCycle.TABLE;

import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.partner.NamedParties;
import dev.cspmesh.billing.rating.OrderSummary;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Monthly Billing Order of one contract and month. While it is open, ingestion keeps its summary as an estimate. */
@Entity
@Table(name = "monthly_order")
public class MonthlyOrder extends NamedParties {

    @Id
    private UUID id;

    @Embedded
    private OrderedContract contract;

    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Embedded
    private OrderSummary summary;

    @Embedded
    private @Nullable PurchaseOrders purchaseOrders;

    @Embedded
    private Milestones milestones;

    @Embedded
    private OrderReview review;

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MonthlyOrder() {}

    /** A month of a contract in which nothing was used yet. */
    public static MonthlyOrder open(
            UUID id, Contract contract, YearMonth month, RatedMonth nothing, LocalDate dueOn, Clock clock) {
        MonthlyOrder order = new MonthlyOrder();
        order.id = id;
        order.contract = OrderedContract.of(contract);
        order.month = month.atDay(1);
        order.status = OrderStatus.OPEN;
        order.dueOn = dueOn;
        order.summary = nothing.summary();
        order.review = OrderReview.NONE;
        order.milestones = Milestones.opened(clock.instant());
        return order;
    }

    /** Nothing was used yet, or the month is over without usage. */
    public OrderEvent opened() {
        return new OrderEvent.Opened(head());
    }

    /**
     * The month is over and rated: the amounts are fixed, the CSP reviews them.
     *
     * @param overdue from when on the CSP is late
     */
    public OrderEvent spool(RatedMonth rated, Instant overdue, Clock clock) {
        status = TABLE.next(this, MonthlyOrderLifeCycle.SPOOL);
        summary = rated.summary();
        milestones = milestones.spooled(clock.instant(), overdue);
        return new OrderEvent.Spooled(head(), dueOn);
    }

    /** A line was edited in review: the order is rated anew. The caller has asked the rules. */
    public OrderEvent edit(Caller caller, RatedMonth rated, int line, OrderEdit.Change change, Clock clock) {
        status = TABLE.next(this, MonthlyOrderLifeCycle.EDIT_LINE, caller);
        summary = rated.summary();
        review = review.edited();
        milestones = milestones.changed(clock.instant());
        return new OrderEvent.Edited(head(), line, change.quantity().toString(), change.reason());
    }

    /** The due day has passed: the CSP is reminded once. */
    public OrderEvent remind(Clock clock) {
        status = TABLE.next(this, MonthlyOrderLifeCycle.REMIND);
        milestones = milestones.reminded(clock.instant());
        return new OrderEvent.Overdue(head(), dueOn);
    }

    /** The due day has passed and the CSP's policy agrees for it. */
    public OrderEvent submitByPolicy(String standingPo, Clock clock) {
        return submitted(TABLE.next(this, MonthlyOrderLifeCycle.SUBMIT_BY_POLICY), standingPo, true, clock);
    }

    /** The CSP agrees, under its purchase order. */
    public OrderEvent submit(Caller caller, String poNumber, Clock clock) {
        return submitted(TABLE.next(this, MonthlyOrderLifeCycle.SUBMIT, caller), poNumber, false, clock);
    }

    private OrderEvent submitted(OrderStatus next, String poNumber, boolean automatically, Clock clock) {
        status = next;
        review = review.submitted(automatically);
        purchaseOrders = purchaseOrders().byProvider(poNumber);
        milestones = milestones.submitted(clock.instant());
        return new OrderEvent.Submitted(head(), poNumber, automatically);
    }

    /** The aggregator agrees, under its purchase order with VMware. */
    public OrderEvent approve(Caller caller, String poNumber, Clock clock) {
        status = TABLE.next(this, MonthlyOrderLifeCycle.APPROVE, caller);
        purchaseOrders = purchaseOrders().byAggregator(poNumber);
        milestones = milestones.approved(clock.instant());
        return new OrderEvent.Approved(head(), poNumber);
    }

    /** The aggregator sends the order back with a reason. */
    public OrderEvent reject(Caller caller, String reason, Clock clock) {
        status = TABLE.next(this, MonthlyOrderLifeCycle.REJECT, caller);
        review = review.rejected(reason);
        milestones = milestones.changed(clock.instant());
        return new OrderEvent.Rejected(head(), reason);
    }

    /** VMware closes the order for good; bills follow in the same transaction. */
    public OrderEvent close(Caller caller, String poNumber, Clock clock) {
        status = TABLE.next(this, MonthlyOrderLifeCycle.CLOSE, caller);
        purchaseOrders = purchaseOrders().byVendor(poNumber);
        milestones = milestones.closed(clock.instant());
        return new OrderEvent.Closed(head(), money(summary.list()), money(summary.discount()), money(summary.net()));
    }

    /** Another order takes the month; possible until this one is closed. */
    public OrderEvent replace(Caller caller, UUID successor, String reason, Clock clock) {
        status = TABLE.next(this, MonthlyOrderLifeCycle.REPLACE, caller);
        replacedBy = successor;
        milestones = milestones.changed(clock.instant());
        return new OrderEvent.Cancelled(head(), successor, reason);
    }

    private OrderEvent.Head head() {
        return new OrderEvent.Head(id, contractId(), partnerId(), aggregatorId(), month(), TABLE.nextActions(this));
    }

    PurchaseOrders purchaseOrders() {
        return purchaseOrders == null ? PurchaseOrders.NONE : purchaseOrders;
    }

    public Milestones milestones() {
        return milestones;
    }

    private Money money(BigDecimal amount) {
        return Money.rounded(amount, contract.currency());
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contract.id();
    }

    public OrderedContract contract() {
        return contract;
    }

    public String partnerId() {
        return contract.partnerId();
    }

    public String aggregatorId() {
        return contract.aggregatorId();
    }

    public YearMonth month() {
        return YearMonth.from(month);
    }

    public String currency() {
        return contract.currency();
    }

    public OrderStatus status() {
        return status;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public OrderSummary summary() {
        return summary;
    }

    /** True when the CSP has let the due day pass. */
    public boolean isOverdue(Instant now) {
        return status == OrderStatus.PENDING_PROVIDER
                && overdueAt().filter(late -> !late.isAfter(now)).isPresent();
    }

    /** From when on the CSP is late; none before the order is spooled. */
    public Optional<Instant> overdueAt() {
        return Optional.ofNullable(milestones.overdueAt());
    }

    /** The order that took this one's month, when it was cancelled. */
    Optional<UUID> replacedBy() {
        return Optional.ofNullable(replacedBy);
    }

    OrderReview review() {
        return review;
    }

    public Optional<String> rejectionReason() {
        return Optional.ofNullable(review.rejectionReason());
    }

    public long version() {
        return version;
    }
}

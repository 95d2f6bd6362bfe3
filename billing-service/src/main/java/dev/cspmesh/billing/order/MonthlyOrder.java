package dev.cspmesh.billing.order;

import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.rating.OrderSummary;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection;
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
public class MonthlyOrder {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "contract_number")
    private String contractNumber;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "aggregator_id")
    private String aggregatorId;

    private String service;
    private LocalDate month;
    private String currency;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Embedded
    private OrderSummary summary;

    @Column(name = "provider_po")
    private @Nullable String providerPo;

    @Column(name = "aggregator_po")
    private @Nullable String aggregatorPo;

    @Column(name = "vendor_po")
    private @Nullable String vendorPo;

    @Column(name = "rejection_reason")
    private @Nullable String rejectionReason;

    @Column(name = "spooled_at")
    private @Nullable Instant spooledAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "submitted_automatically")
    private boolean submittedAutomatically;

    private int edits;

    @Column(name = "replaced_by")
    private @Nullable UUID replacedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MonthlyOrder() {}

    /** A month of a contract in which nothing was used yet. */
    public static MonthlyOrder open(UUID id, Contract contract, YearMonth month, RatedMonth nothing, LocalDate dueOn) {
        MonthlyOrder order = new MonthlyOrder();
        order.id = id;
        order.contractId = contract.contractId();
        order.contractNumber = contract.number();
        order.partnerId = contract.partnerId();
        order.aggregatorId = contract.aggregatorId();
        order.service = contract.service();
        order.month = month.atDay(1);
        order.currency = contract.currency();
        order.status = OrderStatus.OPEN;
        order.dueOn = dueOn;
        order.summary = nothing.summary();
        return order;
    }

    /**
     * The month is over and rated: the amounts are fixed, the CSP reviews them.
     *
     * @param overdue from when on the CSP is late
     */
    public OrderEvent spool(RatedMonth rated, Instant overdue, Clock clock) {
        moveTo(OrderStatus.OPEN, OrderStatus.PENDING_PROVIDER);
        summary = rated.summary();
        spooledAt = clock.instant();
        overdueAt = overdue;
        return new OrderEvent.Spooled(id, contractId, partnerId, aggregatorId, month(), dueOn);
    }

    /** A line was edited in review: the order is rated anew. The caller has asked {@link OrderRules#editable}. */
    public void edit(RatedMonth rated) {
        summary = rated.summary();
        edits++;
    }

    /** The due day has passed: the CSP is told once. */
    public OrderEvent remind(Clock clock) {
        remindedAt = clock.instant();
        return new OrderEvent.Overdue(id, contractId, partnerId, aggregatorId, month(), dueOn);
    }

    /** The due day has passed and the CSP's policy agrees for it. */
    public OrderEvent submitByPolicy(String standingPo, Clock clock) {
        submittedAutomatically = true;
        return submitted(standingPo, clock);
    }

    /** The CSP agrees, under its purchase order. */
    public OrderEvent submit(String poNumber, Clock clock) {
        submittedAutomatically = false;
        return submitted(poNumber, clock);
    }

    private OrderEvent submitted(String poNumber, Clock clock) {
        moveTo(OrderStatus.PENDING_PROVIDER, OrderStatus.PENDING_AGGREGATOR);
        providerPo = poNumber;
        submittedAt = clock.instant();
        rejectionReason = null;
        return new OrderEvent.Submitted(
                id, contractId, partnerId, aggregatorId, month(), poNumber, submittedAutomatically);
    }

    /** The aggregator agrees, under its purchase order with VMware. */
    public OrderEvent approve(String poNumber, Clock clock) {
        moveTo(OrderStatus.PENDING_AGGREGATOR, OrderStatus.PENDING_VENDOR);
        aggregatorPo = poNumber;
        approvedAt = clock.instant();
        return new OrderEvent.Approved(id, contractId, partnerId, aggregatorId, month(), poNumber);
    }

    /** The aggregator sends the order back with a reason. */
    public OrderEvent reject(String reason) {
        moveTo(OrderStatus.PENDING_AGGREGATOR, OrderStatus.PENDING_PROVIDER);
        rejectionReason = reason;
        return new OrderEvent.Rejected(id, contractId, partnerId, aggregatorId, month(), reason);
    }

    /** VMware closes the order for good; bills follow in the same transaction. */
    public OrderEvent close(String poNumber, Clock clock) {
        moveTo(OrderStatus.PENDING_VENDOR, OrderStatus.CLOSED);
        vendorPo = poNumber;
        closedAt = clock.instant();
        return new OrderEvent.Closed(
                id,
                contractId,
                partnerId,
                aggregatorId,
                month(),
                money(summary.list()),
                money(summary.discount()),
                money(summary.net()));
    }

    /** Another order takes the month; possible until this one is closed. */
    public OrderEvent cancel(UUID successor, String reason) {
        moveTo(status, OrderStatus.CANCELLED);
        replacedBy = successor;
        return new OrderEvent.Cancelled(id, contractId, partnerId, aggregatorId, month(), successor, reason);
    }

    private void moveTo(OrderStatus from, OrderStatus next) {
        OrderRules.transition(this, from, next).map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
        status = next;
    }

    private Money money(BigDecimal amount) {
        return Money.rounded(amount, currency);
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    public String contractNumber() {
        return contractNumber;
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

    public YearMonth month() {
        return YearMonth.from(month);
    }

    public String currency() {
        return currency;
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
    boolean isOverdue(Instant now) {
        return status == OrderStatus.PENDING_PROVIDER && overdueAt != null && !overdueAt.isAfter(now);
    }

    /** True when the CSP was told that it is late. */
    public boolean isReminded() {
        return remindedAt != null;
    }

    /** The order that took this one's month, when it was cancelled. */
    Optional<UUID> replacedBy() {
        return Optional.ofNullable(replacedBy);
    }

    /** How many times lines were edited in review. */
    int edits() {
        return edits;
    }

    /** True when a policy submitted the order, not a person. */
    public boolean isSubmittedAutomatically() {
        return submittedAutomatically;
    }

    public Optional<String> rejectionReason() {
        return Optional.ofNullable(rejectionReason);
    }

    public Optional<String> providerPo() {
        return Optional.ofNullable(providerPo);
    }

    public Optional<String> aggregatorPo() {
        return Optional.ofNullable(aggregatorPo);
    }

    public Optional<String> vendorPo() {
        return Optional.ofNullable(vendorPo);
    }

    public Optional<Instant> spooledAt() {
        return Optional.ofNullable(spooledAt);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public long version() {
        return version;
    }
}

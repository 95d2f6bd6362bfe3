package dev.cspmesh.billing.adjustment;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.projection.partner.NamedParties;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is wrong on a closed order and should be charged otherwise. */
@Entity
@Table(name = "adjustment")
public class Adjustment extends NamedParties {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "aggregator_id")
    private String aggregatorId;

    private String reason;

    @Enumerated(EnumType.STRING)
    private AdjustmentStatus status;

    @Column(name = "rejection_reason")
    private @Nullable String rejectionReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "applied_at")
    private @Nullable Instant appliedAt;

    @Column(name = "charged_on")
    private @Nullable UUID chargedOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Adjustment() {}

    /** Of a closed order; the caller has asked {@link AdjustmentRules}. */
    static Adjustment draft(MonthlyOrder order, String reason, Clock clock) {
        Adjustment adjustment = new Adjustment();
        adjustment.id = Ids.next();
        adjustment.orderId = order.id();
        adjustment.contractId = order.contractId();
        adjustment.partnerId = order.partnerId();
        adjustment.aggregatorId = order.aggregatorId();
        adjustment.reason = reason;
        adjustment.status = AdjustmentStatus.DRAFT;
        adjustment.createdAt = clock.instant();
        adjustment.changedAt = adjustment.createdAt;
        return adjustment;
    }

    AdjustmentEvent drafted() {
        return new AdjustmentEvent.Drafted(head(), reason);
    }

    /** The CSP asks for it. */
    AdjustmentEvent submit(Caller caller, Clock clock) {
        status = AdjustmentLifeCycle.TABLE.next(this, AdjustmentLifeCycle.SUBMIT, caller);
        changedAt = clock.instant();
        return new AdjustmentEvent.Submitted(head(), reason);
    }

    /** The aggregator agrees. */
    AdjustmentEvent approve(Caller caller, Clock clock) {
        status = AdjustmentLifeCycle.TABLE.next(this, AdjustmentLifeCycle.APPROVE, caller);
        changedAt = clock.instant();
        return new AdjustmentEvent.Approved(head());
    }

    /** VMware agrees: the next order charges it. */
    AdjustmentEvent apply(Caller caller, Clock clock) {
        status = AdjustmentLifeCycle.TABLE.next(this, AdjustmentLifeCycle.APPLY, caller);
        changedAt = clock.instant();
        appliedAt = changedAt;
        return new AdjustmentEvent.Applied(head());
    }

    /** Whoever is asked rejects it; the CSP itself gives a draft up. Its lines can be adjusted by another one. */
    AdjustmentEvent reject(Caller caller, String why, Clock clock) {
        status = AdjustmentLifeCycle.TABLE.next(this, AdjustmentLifeCycle.REJECT, caller);
        changedAt = clock.instant();
        rejectionReason = why;
        return new AdjustmentEvent.Rejected(head(), why);
    }

    private AdjustmentEvent.Head head() {
        return new AdjustmentEvent.Head(
                id, orderId, partnerId, aggregatorId, AdjustmentLifeCycle.TABLE.nextActions(this));
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    String partnerId() {
        return partnerId;
    }

    String aggregatorId() {
        return aggregatorId;
    }

    String reason() {
        return reason;
    }

    AdjustmentStatus status() {
        return status;
    }

    Optional<String> rejectionReason() {
        return Optional.ofNullable(rejectionReason);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Optional<Instant> appliedAt() {
        return Optional.ofNullable(appliedAt);
    }

    /** The order that charges it, once there is one. */
    Optional<UUID> chargedOn() {
        return Optional.ofNullable(chargedOn);
    }

    long version() {
        return version;
    }
}

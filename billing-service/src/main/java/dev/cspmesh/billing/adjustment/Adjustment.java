package dev.cspmesh.billing.adjustment;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
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
public class Adjustment {

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
        return adjustment;
    }

    /** The CSP asks for it. */
    AdjustmentEvent submit() {
        moveTo(AdjustmentStatus.DRAFT, AdjustmentStatus.PENDING_AGGREGATOR);
        return new AdjustmentEvent.Submitted(id, orderId, partnerId, aggregatorId, reason);
    }

    /** The aggregator agrees. */
    AdjustmentEvent approve() {
        moveTo(AdjustmentStatus.PENDING_AGGREGATOR, AdjustmentStatus.PENDING_VENDOR);
        return new AdjustmentEvent.Approved(id, orderId, partnerId, aggregatorId);
    }

    /** VMware agrees: the next order charges it. */
    AdjustmentEvent apply(Clock clock) {
        moveTo(AdjustmentStatus.PENDING_VENDOR, AdjustmentStatus.APPLIED);
        appliedAt = clock.instant();
        return new AdjustmentEvent.Applied(id, orderId, partnerId, aggregatorId);
    }

    /**
     * Whoever is asked refuses; the CSP itself gives a draft up. Its lines can be adjusted by another one.
     *
     * @param who decides which state it must be in
     */
    AdjustmentEvent reject(Participant who, String why) {
        moveTo(AdjustmentRules.turnOf(who), AdjustmentStatus.REJECTED);
        rejectionReason = why;
        return new AdjustmentEvent.Rejected(id, orderId, partnerId, aggregatorId, why);
    }

    private void moveTo(AdjustmentStatus from, AdjustmentStatus next) {
        AdjustmentRules.transition(this, from, next).map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
        status = next;
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

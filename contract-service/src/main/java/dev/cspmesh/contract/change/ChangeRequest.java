package dev.cspmesh.contract.change;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a contract that its CSP asked for. */
@Entity
@Table(name = "change_request")
public class ChangeRequest {

    @Id
    private UUID id;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "aggregator_id")
    private String aggregatorId;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    @Convert(converter = ChangeWishText.class)
    private ChangeWish wish;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String reason = "";

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ChangeRequest() {}

    private ChangeRequest(UUID id, Plan plan, ChangeStatus status, Instant now) {
        this.id = id;
        this.agreementId = plan.contract().id();
        this.partnerId = plan.contract().partnerId();
        this.aggregatorId = plan.contract().aggregatorId();
        this.kind = plan.kind();
        this.status = status;
        this.wish = plan.wish();
        this.effectiveOn = plan.effectiveOn();
        this.requestedAt = now;
    }

    /** A new request; VMware is asked where the plan says so, else it waits for its day. */
    static ChangeRequest ask(UUID id, Plan plan, Clock clock) {
        ChangeStatus status = plan.asksVmware() ? ChangeStatus.PENDING_APPROVAL : ChangeStatus.SCHEDULED;
        return new ChangeRequest(id, plan, status, clock.instant());
    }

    ChangeEvent.Requested requested() {
        return new ChangeEvent.Requested(ChangeEvent.Head.of(this), status, requestedAt);
    }

    /**
     * VMware approves; a change for a month that has begun meanwhile counts from the next one.
     *
     * @param newEffectiveOn the day of effect, worked out anew
     */
    ChangeEvent.Approved approve(LocalDate newEffectiveOn, Clock clock) {
        moveTo(ChangeStatus.SCHEDULED);
        effectiveOn = newEffectiveOn;
        return new ChangeEvent.Approved(ChangeEvent.Head.of(this), clock.instant());
    }

    /** VMware says no. */
    ChangeEvent.Rejected reject(String why, Clock clock) {
        close(ChangeStatus.REJECTED, clock);
        reason = why;
        return new ChangeEvent.Rejected(ChangeEvent.Head.of(this), why, clock.instant());
    }

    /** The CSP takes it back. */
    ChangeEvent.Withdrawn withdraw(Clock clock) {
        close(ChangeStatus.WITHDRAWN, clock);
        return new ChangeEvent.Withdrawn(ChangeEvent.Head.of(this), clock.instant());
    }

    /** The contract is changed. */
    ChangeEvent.Applied apply(Clock clock) {
        close(ChangeStatus.APPLIED, clock);
        return new ChangeEvent.Applied(ChangeEvent.Head.of(this), clock.instant());
    }

    /** The contract ended first. */
    ChangeEvent.Lapsed lapse(Clock clock) {
        close(ChangeStatus.LAPSED, clock);
        return new ChangeEvent.Lapsed(ChangeEvent.Head.of(this), clock.instant());
    }

    private void close(ChangeStatus next, Clock clock) {
        moveTo(next);
        closedAt = clock.instant();
    }

    private void moveTo(ChangeStatus next) {
        ChangeRules.leadsTo(this, next).map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
        status = next;
    }

    /** True when the contract changes in the moment of the request or its approval, not when a month begins. */
    boolean isAtOnce() {
        return switch (kind) {
            case RENEW, TERMINATE, AMEND_CONTACTS -> true;
            case DOWNGRADE -> !wish.nextMonth();
            case UPGRADE, TOP_UP -> false;
        };
    }

    /** The requests that this participant may make now. */
    List<NextAction> allowedActions(Participant participant) {
        String self = "/change-requests/" + id;
        boolean waits = status == ChangeStatus.PENDING_APPROVAL;
        return switch (participant) {
            case VMWARE ->
                waits
                        ? List.of(
                                new NextAction("approveChange", "POST", self + "/approval"),
                                new NextAction("rejectChange", "POST", self + "/rejection"))
                        : List.of();
            case CSP_SAAS ->
                status.isOpen() ? List.of(new NextAction("withdrawChange", "POST", self + "/withdrawal")) : List.of();
            case CUSTOMER, AGGREGATOR, SERVICE -> List.of();
        };
    }

    public UUID id() {
        return id;
    }

    public UUID agreementId() {
        return agreementId;
    }

    public String partnerId() {
        return partnerId;
    }

    public String aggregatorId() {
        return aggregatorId;
    }

    public ChangeKind kind() {
        return kind;
    }

    public ChangeStatus status() {
        return status;
    }

    public ChangeWish wish() {
        return wish;
    }

    /** The first day on which it counts. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Why it was rejected; empty unless it was. */
    public String reason() {
        return reason;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public long version() {
        return version;
    }
}

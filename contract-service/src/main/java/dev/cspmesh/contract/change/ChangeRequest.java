package dev.cspmesh.contract.change;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStanding;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A change of a contract that its CSP asked for. */
@Entity
@Table(name = "change_request")
public class ChangeRequest {

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

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    @Convert(converter = ContractChange.Text.class)
    @ColumnTransformer(read = "cast(change as text)", write = "cast(cast(? as text) as jsonb)")
    private ContractChange change;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private @Nullable String reason;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Formula(PartnerStanding.OF_ROW)
    @Convert(converter = PartnerStanding.Text.class)
    private @Nullable PartnerStanding standing;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ChangeRequest() {}

    private ChangeRequest(UUID id, ChangePreview preview, Instant now) {
        this.id = id;
        this.contractId = preview.contract().id();
        this.contractNumber = preview.contract().number();
        this.partnerId = preview.contract().partnerId();
        this.aggregatorId = preview.contract().aggregatorId();
        this.kind = preview.change().kind();
        this.status = preview.requiresVendorApproval() ? ChangeStatus.PENDING_APPROVAL : ChangeStatus.SCHEDULED;
        this.change = preview.change();
        this.effectiveOn = preview.effectiveOn();
        this.requestedAt = now;
        this.changedAt = now;
    }

    /** A new request; VMware approves it where the preview says so, else it waits for its day. */
    static ChangeRequest ask(UUID id, ChangePreview preview, Clock clock) {
        return new ChangeRequest(id, preview, clock.instant());
    }

    ChangeEvent.Requested requested() {
        return new ChangeEvent.Requested(ChangeEvent.Head.of(this), status, requestedAt);
    }

    /**
     * VMware approves; a change for a month that has begun meanwhile counts from the next one.
     *
     * @param newEffectiveOn the day of effect, worked out anew
     */
    ChangeEvent.Approved approve(Caller caller, LocalDate newEffectiveOn, Clock clock) {
        status = ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.APPROVE, caller);
        effectiveOn = newEffectiveOn;
        changedAt = clock.instant();
        return new ChangeEvent.Approved(ChangeEvent.Head.of(this), clock.instant());
    }

    /** VMware rejects it, with a reason that the CSP can read. */
    ChangeEvent.Rejected reject(Caller caller, String why, Clock clock) {
        close(ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.REJECT, caller), clock);
        reason = why;
        return new ChangeEvent.Rejected(ChangeEvent.Head.of(this), why, clock.instant());
    }

    /** The CSP withdraws it. */
    ChangeEvent.Withdrawn withdraw(Caller caller, Clock clock) {
        close(ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.WITHDRAW, caller), clock);
        return new ChangeEvent.Withdrawn(ChangeEvent.Head.of(this), clock.instant());
    }

    /** The contract is changed. */
    ChangeEvent.Applied apply(Clock clock) {
        close(ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.APPLY), clock);
        return new ChangeEvent.Applied(ChangeEvent.Head.of(this), clock.instant());
    }

    /** The contract ended first. */
    ChangeEvent.Lapsed lapse(Clock clock) {
        close(ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.LAPSE), clock);
        return new ChangeEvent.Lapsed(ChangeEvent.Head.of(this), clock.instant());
    }

    private void close(ChangeStatus next, Clock clock) {
        status = next;
        closedAt = clock.instant();
        changedAt = closedAt;
    }

    /** Refuses more business while the partner is suspended or has left the program. */
    Optional<Rejection> refusesMore() {
        return kind.adds() ? PartnerStanding.refusesNew(standing, partnerId) : Optional.empty();
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    /** The public number of its contract. */
    String contractNumber() {
        return contractNumber;
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

    public ContractChange change() {
        return change;
    }

    /** The first day on which it counts. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Why it was rejected, if it was. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** When it changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}

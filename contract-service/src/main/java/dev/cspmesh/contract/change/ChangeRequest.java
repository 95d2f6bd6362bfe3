package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.projection.partner.AgreedBusiness;
import dev.cspmesh.kit.caller.Caller;
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
import org.jspecify.annotations.Nullable;

/** A change of a contract that its CSP asked for. */
@Entity
@Table(name = "change_request")
public class ChangeRequest extends AgreedBusiness {

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

    private String reason;

    @Column(name = "requires_vendor_approval")
    private boolean requiresVendorApproval;

    @Convert(converter = Signatures.Text.class)
    @ColumnTransformer(read = "cast(signatures as text)", write = "cast(cast(? as text) as jsonb)")
    private Signatures signatures;

    @Column(name = "rejection_reason")
    private @Nullable String rejectionReason;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ChangeRequest() {}

    private ChangeRequest(UUID id, ChangePreview preview, String reason, Instant now) {
        this.id = id;
        this.contractId = preview.contract().id();
        this.contractNumber = preview.contract().number();
        this.partnerId = preview.contract().partnerId();
        this.aggregatorId = preview.contract().aggregatorId();
        this.kind = preview.change().kind();
        this.status = kind.isAmendment() ? ChangeStatus.PENDING_SIGNATURE : ChangeStatus.SCHEDULED;
        this.change = preview.change();
        this.effectiveOn = preview.effectiveOn();
        this.reason = reason;
        this.requiresVendorApproval = preview.requiresVendorApproval();
        this.signatures = Signatures.NONE;
        this.requestedAt = now;
        this.changedAt = now;
    }

    /** A new request: an amendment waits for the CSP's signature, another contact for nobody. */
    static ChangeRequest ask(UUID id, ChangePreview preview, String reason, Clock clock) {
        return new ChangeRequest(id, preview, reason, clock.instant());
    }

    ChangeEvent.Requested requested() {
        return new ChangeEvent.Requested(ChangeEvent.Head.of(this), status, reason, requestedAt);
    }

    /** The CSP signs the amendment. */
    public ChangeEvent.Signed sign(Signatures.Signer signer, Clock clock) {
        status = ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.SIGN, signer.caller());
        put(signer, clock);
        return new ChangeEvent.Signed(ChangeEvent.Head.of(this), changedAt);
    }

    /** The aggregator consents: it carries the credit risk. */
    public ChangeEvent.Consented consent(Signatures.Signer signer, Clock clock) {
        status = ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.CONSENT, signer.caller());
        put(signer, clock);
        return new ChangeEvent.Consented(ChangeEvent.Head.of(this), requiresVendorApproval, changedAt);
    }

    /** VMware approves. */
    public ChangeEvent.Approved approve(Signatures.Signer signer, Clock clock) {
        status = ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.APPROVE, signer.caller());
        put(signer, clock);
        return new ChangeEvent.Approved(ChangeEvent.Head.of(this), changedAt);
    }

    private void put(Signatures.Signer signer, Clock clock) {
        changedAt = clock.instant();
        signatures = signatures.with(signer, changedAt);
    }

    /** VMware sets the price itself and so approves it; CSP and aggregator agree to it anew. */
    public ChangeEvent.Repriced reprice(Caller caller, ContractedLevel level, String why, Clock clock) {
        status = ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.REPRICE, caller);
        change = change.at(level);
        requiresVendorApproval = false;
        signatures = Signatures.NONE;
        changedAt = clock.instant();
        return new ChangeEvent.Repriced(ChangeEvent.Head.of(this), level.discount(), why, changedAt);
    }

    /** The aggregator or VMware rejects it, with a reason that the CSP can read. */
    public ChangeEvent.Rejected reject(Caller caller, String why, Clock clock) {
        close(ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.REJECT, caller), clock);
        rejectionReason = why;
        return new ChangeEvent.Rejected(ChangeEvent.Head.of(this), caller.participant(), why, clock.instant());
    }

    /** The CSP withdraws it. */
    public ChangeEvent.Withdrawn withdraw(Caller caller, Clock clock) {
        close(ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.WITHDRAW, caller), clock);
        return new ChangeEvent.Withdrawn(ChangeEvent.Head.of(this), clock.instant());
    }

    /** The contract is changed; that counts from this day on. */
    ChangeEvent.Applied apply(LocalDate on, Clock clock) {
        effectiveOn = on;
        close(ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.APPLY), clock);
        return new ChangeEvent.Applied(ChangeEvent.Head.of(this), clock.instant());
    }

    /** The contract ended first, or the day came before all had agreed. */
    ChangeEvent.Lapsed lapse(Clock clock) {
        close(ChangeLifeCycle.TABLE.next(this, ChangeLifeCycle.LAPSE), clock);
        return new ChangeEvent.Lapsed(ChangeEvent.Head.of(this), clock.instant());
    }

    private void close(ChangeStatus next, Clock clock) {
        status = next;
        closedAt = clock.instant();
        changedAt = closedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID contractId() {
        return contractId;
    }

    String contractNumber() {
        return contractNumber;
    }

    @Override
    public String partnerId() {
        return partnerId;
    }

    @Override
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

    /** Why the CSP asks for it. */
    public String reason() {
        return reason;
    }

    /** Why it was rejected, if it was. */
    Optional<String> rejectionReason() {
        return Optional.ofNullable(rejectionReason);
    }

    public boolean requiresVendorApproval() {
        return requiresVendorApproval;
    }

    /** Who agreed to the amendment so far. */
    public Signatures signatures() {
        return signatures;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}

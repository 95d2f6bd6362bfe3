package dev.cspmesh.navigator.access;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStanding;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A provider's access to one service of a customer: what it requests, and what is in effect. The two differ from the
 * request to the customer's approval, so that asking for more neither gives nor takes anything.
 */
@Entity
@Table(name = "access_grant")
public class AccessGrant {

    @Id
    private UUID id;

    @Column(name = "customer_organization_id")
    private UUID customerOrganizationId;

    @Column(name = "partner_id")
    private String partnerId;

    private String service;

    @Enumerated(EnumType.STRING)
    private AccessStatus status;

    @Embedded
    @AttributeOverride(name = "level", column = @Column(name = "requested_level"))
    @AttributeOverride(name = "permissions", column = @Column(name = "requested_permissions"))
    @AttributeOverride(name = "until", column = @Column(name = "requested_until"))
    private Access requested;

    @Embedded
    @AttributeOverride(name = "level", column = @Column(name = "effective_level"))
    @AttributeOverride(name = "permissions", column = @Column(name = "effective_permissions"))
    @AttributeOverride(name = "until", column = @Column(name = "effective_until"))
    private Access effective;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Formula(PartnerStanding.OF_ROW)
    @Convert(converter = PartnerStanding.Text.class)
    private @Nullable PartnerStanding standing;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AccessGrant() {}

    private AccessGrant(UUID id, CustomerOrganization customer, String service, Access requested, Instant now) {
        this.id = id;
        this.customerOrganizationId = customer.id();
        this.partnerId = customer.partnerId();
        this.service = service;
        this.status = AccessStatus.REQUESTED;
        this.requested = requested;
        this.effective = Access.none();
        this.requestedAt = now;
        this.changedAt = now;
    }

    /** The provider's first request for this service. */
    public static AccessGrant request(
            UUID id, CustomerOrganization customer, String service, Access requested, Clock clock) {
        check(requested, clock);
        return new AccessGrant(id, customer, service, requested, clock.instant());
    }

    /** True when this is what the provider requests already, and asking for it changes nothing. */
    boolean isSameRequest(Access other) {
        return status != AccessStatus.EXPIRED && requested.equals(other);
    }

    /** Another request; what is in effect stays until the customer approves. */
    public AccessEvent requestAgain(Caller provider, Access other, Clock clock) {
        check(other, clock);
        status = AccessLifeCycle.TABLE.next(this, AccessLifeCycle.REQUEST, provider);
        requested = other;
        changedAt = clock.instant();
        requestedAt = changedAt;
        return requestedEvent();
    }

    /** The event of the request in hand. */
    AccessEvent requestedEvent() {
        return new AccessEvent.Requested(
                AccessEvent.Head.of(this), requested.level(), requested.lastDay(), requestedAt);
    }

    /** The customer agrees: what was requested is in effect. */
    public AccessEvent approve(Caller customer, Clock clock) {
        AccessStatus next = AccessLifeCycle.TABLE.next(this, AccessLifeCycle.APPROVE, customer);
        Rejection.refuse(AccessRules.stillAhead(requested, today(clock)));
        status = next;
        effective = requested;
        changedAt = clock.instant();
        decidedAt = changedAt;
        return new AccessEvent.Granted(AccessEvent.Head.of(this), effective.level(), effective.lastDay(), changedAt);
    }

    /** Ends access whose last day is over. Does nothing before that. */
    public Optional<AccessEvent> expireIfOver(Clock clock) {
        boolean over = isInEffect() && effective.lastDay().isBefore(today(clock));
        return over ? Optional.of(expire(clock)) : Optional.empty();
    }

    AccessEvent expire(Clock clock) {
        status = AccessLifeCycle.TABLE.next(this, AccessLifeCycle.EXPIRE);
        effective = Access.none();
        changedAt = clock.instant();
        return new AccessEvent.Expired(AccessEvent.Head.of(this), changedAt);
    }

    /** Refuses new business while the partner is suspended or has left the program. */
    Optional<Rejection> refusesNew() {
        return PartnerStanding.refusesNew(standing, partnerId);
    }

    /** The same for the customer, which does not learn why. */
    Optional<Rejection> refusesApproval() {
        return PartnerStanding.refusesNewOfProvider(standing, partnerId);
    }

    /** True when the provider has access now. */
    boolean isInEffect() {
        return effective.level() != AccessLevel.NONE;
    }

    /** True while the customer could still approve what is requested. */
    boolean isStillAhead(Clock clock) {
        return AccessRules.stillAhead(requested, today(clock)).isEmpty();
    }

    private static void check(Access requested, Clock clock) {
        Rejection.refuse(AccessRules.named(requested));
        Rejection.refuse(AccessRules.bounded(requested, today(clock)));
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public UUID id() {
        return id;
    }

    public UUID customerOrganizationId() {
        return customerOrganizationId;
    }

    public String partnerId() {
        return partnerId;
    }

    public String service() {
        return service;
    }

    public AccessStatus status() {
        return status;
    }

    public Access requested() {
        return requested;
    }

    /** What is in effect now; level NONE, without a last day, where nothing was approved or the time is over. */
    public Access effective() {
        return effective;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** When it was made or last moved on. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}

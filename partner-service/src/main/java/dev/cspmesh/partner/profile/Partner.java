package dev.cspmesh.partner.profile;

import static dev.cspmesh.partner.profile.PartnerLifeCycle.ADD_ADMINISTRATOR;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.CHANGE_PRIMARY_CONTACT;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.CHOOSE_AGGREGATOR;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.LET_GO;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.REINSTATE;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.SUSPEND;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.TABLE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.partner.person.Contact;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** A CSP-SaaS company in the program. */
@Entity
@Table(name = "partner")
public class Partner {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private String partnerId;

    @Embedded
    private Origin origin;

    @Embedded
    @AttributeOverride(name = "firstName", column = @Column(name = "contact_first_name"))
    @AttributeOverride(name = "lastName", column = @Column(name = "contact_last_name"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
    private Contact primaryContact;

    @Enumerated(EnumType.STRING)
    private PartnerStatus status;

    @Column(name = "aggregator_id")
    private @Nullable String aggregatorId;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "status_since")
    private Instant statusSince;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Partner() {}

    private Partner(UUID id, String partnerId, Origin origin, Contact primaryContact, Instant now) {
        this.id = id;
        this.partnerId = partnerId;
        this.origin = origin;
        this.primaryContact = primaryContact;
        this.status = PartnerStatus.ACTIVE;
        this.approvedAt = now;
        this.statusSince = now;
        this.changedAt = now;
    }

    /** What an approved application hands over. */
    @jakarta.persistence.Embeddable
    public record Origin(
            @Column(name = "application_id") UUID applicationId,
            @Column(name = "legal_name") String legalName,
            String country,
            @Nullable String address) {

        /** Of a company that has not said where it is. */
        public Origin(UUID applicationId, String legalName, String country) {
            this(applicationId, legalName, country, null);
        }
    }

    /** A company enters the program under its new public number. */
    public static Partner enter(UUID id, String partnerId, Origin origin, Contact primaryContact, Clock clock) {
        return new Partner(id, partnerId, origin, primaryContact, clock.instant());
    }

    /** The event that this partner entered the program. */
    public PartnerEvent.Approved approved() {
        return new PartnerEvent.Approved(
                partnerId,
                origin.applicationId(),
                origin.legalName(),
                origin.country(),
                origin.address(),
                PartnerEvent.PrimaryContact.of(primaryContact),
                approvedAt);
    }

    /** Takes this aggregator for all future contracts; running ones keep theirs (docs/domain.md, partner). */
    public PartnerEvent.AggregatorChosen chooseAggregator(Caller caller, String aggregator, Clock clock) {
        move(TABLE.next(this, CHOOSE_AGGREGATOR, caller), clock);
        aggregatorId = aggregator;
        return new PartnerEvent.AggregatorChosen(partnerId, aggregator, clock.instant());
    }

    /** Suspended: nothing new is signed until it is reinstated. */
    public PartnerEvent.Suspended suspend(Caller caller, String why, Clock clock) {
        stand(TABLE.next(this, SUSPEND, caller), why, clock);
        return new PartnerEvent.Suspended(partnerId, why, clock.instant());
    }

    /** Back in the program. */
    public PartnerEvent.Reinstated reinstate(Caller caller, String why, Clock clock) {
        stand(TABLE.next(this, REINSTATE, caller), why, clock);
        return new PartnerEvent.Reinstated(partnerId, why, clock.instant());
    }

    /** Out of the program for good; its number is never given again. */
    public PartnerEvent.Left leave(Caller caller, String why, Clock clock) {
        stand(TABLE.next(this, LET_GO, caller), why, clock);
        return new PartnerEvent.Left(partnerId, why, clock.instant());
    }

    /** Somebody more administers its portals. */
    public Administrator addAdministrator(Caller caller, UUID administrator, Contact person, Clock clock) {
        status = TABLE.next(this, ADD_ADMINISTRATOR, caller);
        return Administrator.of(administrator, partnerId, person, clock);
    }

    /** Another of its administrators is the primary contact. */
    public PartnerEvent.PrimaryContactChanged changePrimaryContact(Caller caller, Contact next, Clock clock) {
        move(TABLE.next(this, CHANGE_PRIMARY_CONTACT, caller), clock);
        primaryContact = next;
        return new PartnerEvent.PrimaryContactChanged(partnerId, PartnerEvent.PrimaryContact.of(next));
    }

    private void stand(PartnerStatus next, String why, Clock clock) {
        move(next, clock);
        statusSince = changedAt;
        statusReason = why;
    }

    private void move(PartnerStatus next, Clock clock) {
        status = next;
        changedAt = clock.instant();
    }

    public UUID id() {
        return id;
    }

    public String partnerId() {
        return partnerId;
    }

    /** Where it is, if it said so. */
    Optional<String> address() {
        return Optional.ofNullable(origin.address());
    }

    public String legalName() {
        return origin.legalName();
    }

    public String country() {
        return origin.country();
    }

    public Contact primaryContact() {
        return primaryContact;
    }

    /** When it changed last. */
    Instant changedAt() {
        return changedAt;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    /** Since when it stands where it stands in the program. */
    public Instant statusSince() {
        return statusSince;
    }

    /** Why VMware moved it there; nothing since the approval. */
    public Optional<String> statusReason() {
        return Optional.ofNullable(statusReason);
    }

    public PartnerStatus status() {
        return status;
    }

    public Optional<String> aggregatorId() {
        return Optional.ofNullable(aggregatorId);
    }

    public long version() {
        return version;
    }
}

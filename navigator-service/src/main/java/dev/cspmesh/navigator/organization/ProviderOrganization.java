package dev.cspmesh.navigator.organization;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.standing.PartnerStanding;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A partner's home in Navigator; a partner has one. */
@Entity
@Table(name = "provider_organization")
public class ProviderOrganization {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private String partnerId;

    @Embedded
    private Profile profile;

    @Enumerated(EnumType.STRING)
    private ProviderOrganizationStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Formula(PartnerStanding.OF_ROW)
    @Convert(converter = PartnerStanding.Text.class)
    private @Nullable PartnerStanding standing;

    @Version
    private long version;

    /**
     * What the wizard asked for.
     *
     * @param country ISO 3166-1 alpha-2
     * @param region where new customers start
     * @param language ISO 639-1
     */
    @Embeddable
    public record Profile(String name, String country, String region, String language) {}

    @SuppressWarnings("NullAway.Init")
    protected ProviderOrganization() {}

    private ProviderOrganization(UUID id, String partnerId, Profile profile, Instant now) {
        this.id = id;
        this.partnerId = partnerId;
        this.profile = profile;
        this.status = ProviderOrganizationStatus.ACTIVE;
        this.createdAt = now;
        this.changedAt = now;
    }

    public static ProviderOrganization create(UUID id, String partnerId, Profile profile, Clock clock) {
        return new ProviderOrganization(id, partnerId, profile, clock.instant());
    }

    public ProviderOrganizationEvent created() {
        return new ProviderOrganizationEvent.Created(ProviderOrganizationEvent.Head.of(this), profile.name());
    }

    /** Its partner is suspended, or has left the program. */
    ProviderOrganizationEvent.Suspended suspend(Clock clock) {
        move(ProviderLifeCycle.SUSPEND, clock);
        return new ProviderOrganizationEvent.Suspended(ProviderOrganizationEvent.Head.of(this), changedAt);
    }

    /** Its partner is active again. */
    ProviderOrganizationEvent.Reinstated reinstate(Clock clock) {
        move(ProviderLifeCycle.REINSTATE, clock);
        return new ProviderOrganizationEvent.Reinstated(ProviderOrganizationEvent.Head.of(this), changedAt);
    }

    private void move(Action action, Clock clock) {
        status = ProviderLifeCycle.TABLE.next(this, action);
        changedAt = clock.instant();
    }

    /** What its partner can begin now; no customers while it is suspended. */
    List<NextAction> opened() {
        return ProviderLifeCycle.opened(PartnerStanding.takesNew(standing));
    }

    public UUID id() {
        return id;
    }

    public String partnerId() {
        return partnerId;
    }

    public Profile profile() {
        return profile;
    }

    public ProviderOrganizationStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was made or last moved on. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}

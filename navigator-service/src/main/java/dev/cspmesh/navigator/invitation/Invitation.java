package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStanding;
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
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A partner's invitation to Navigator, from its first active contract to its provider organization. */
@Entity
@Table(name = "invitation")
public class Invitation {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "contract_id")
    private UUID contractId;

    @Enumerated(EnumType.STRING)
    private InvitationStatus status;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Embedded
    private WizardAnswers.@Nullable Account account;

    @Embedded
    private WizardAnswers.@Nullable Organization organization;

    @Embedded
    private WizardAnswers.@Nullable Settings settings;

    @Column(name = "provider_organization_id")
    private @Nullable UUID providerOrganizationId;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Formula(PartnerStanding.OF_ROW)
    @Convert(converter = PartnerStanding.Text.class)
    private @Nullable PartnerStanding standing;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(UUID id, String partnerId, UUID contractId, Instant now) {
        this.id = id;
        this.partnerId = partnerId;
        this.contractId = contractId;
        this.status = InvitationStatus.PREPARED;
        this.preparedAt = now;
        this.changedAt = now;
    }

    /** An invitation to make because this contract became active; its mail is still to be sent. */
    public static Invitation prepare(UUID id, String partnerId, UUID contractId, Clock clock) {
        return new Invitation(id, partnerId, contractId, clock.instant());
    }

    /** The event of a new invitation. */
    public InvitationEvent prepared() {
        return new InvitationEvent.Prepared(InvitationEvent.Head.of(this), contractId, preparedAt);
    }

    /** The mail has left; from now on the link opens the wizard, for 14 days. */
    public InvitationEvent sent(Clock clock) {
        status = InvitationLifeCycle.TABLE.next(this, InvitationLifeCycle.SEND);
        changedAt = clock.instant();
        Instant until = changedAt.plus(InvitationRules.LIFE);
        expiresAt = until;
        return new InvitationEvent.Sent(InvitationEvent.Head.of(this), contractId, until);
    }

    /** Somebody holds the link. Opening again is harmless, so that the wizard can be left and resumed. */
    public InvitationEvent open(Clock clock) {
        Rejection.refuse(InvitationRules.notExpired(this, clock.instant()));
        status = InvitationLifeCycle.TABLE.next(this, InvitationLifeCycle.OPEN, InvitationLifeCycle.HOLDER);
        changedAt = clock.instant();
        openedAt = openedAt == null ? changedAt : openedAt;
        return new InvitationEvent.Opened(InvitationEvent.Head.of(this), changedAt);
    }

    /** Nobody opened it in time. Does nothing while there is time, or after it was opened. */
    public Optional<InvitationEvent> expireIfOver(Clock clock) {
        return isOver(clock) ? Optional.of(expire(clock)) : Optional.empty();
    }

    InvitationEvent expire(Clock clock) {
        status = InvitationLifeCycle.TABLE.next(this, InvitationLifeCycle.EXPIRE);
        changedAt = clock.instant();
        return new InvitationEvent.Expired(InvitationEvent.Head.of(this), changedAt);
    }

    /** True while its mail is still to be sent; it waits while the partner is suspended. */
    boolean isUnsent() {
        return InvitationLifeCycle.TABLE.allows(this, InvitationLifeCycle.SEND) && PartnerStanding.takesNew(standing);
    }

    /** True when its link no longer opens the wizard and nobody has opened it. */
    boolean isOver(Clock clock) {
        return InvitationRules.isOver(this, clock.instant());
    }

    public InvitationEvent fillAccount(Caller partner, WizardAnswers.Account step, Clock clock) {
        status = InvitationLifeCycle.TABLE.next(this, InvitationLifeCycle.FILL_ACCOUNT, partner);
        account = step;
        return filled("account", clock);
    }

    public InvitationEvent fillOrganization(Caller partner, WizardAnswers.Organization step, Clock clock) {
        status = InvitationLifeCycle.TABLE.next(this, InvitationLifeCycle.FILL_ORGANIZATION, partner);
        organization = step;
        return filled("organization", clock);
    }

    public InvitationEvent fillSettings(Caller partner, WizardAnswers.Settings step, Clock clock) {
        status = InvitationLifeCycle.TABLE.next(this, InvitationLifeCycle.FILL_SETTINGS, partner);
        settings = step;
        return filled("settings", clock);
    }

    private InvitationEvent filled(String step, Clock clock) {
        changedAt = clock.instant();
        return new InvitationEvent.WizardFilled(InvitationEvent.Head.of(this), step, changedAt);
    }

    /** The wizard is complete and ends with this provider organization. */
    public InvitationEvent accept(Caller partner, UUID newProviderOrganizationId, Clock clock) {
        status = InvitationLifeCycle.TABLE.next(this, InvitationLifeCycle.COMPLETE, partner);
        providerOrganizationId = newProviderOrganizationId;
        changedAt = clock.instant();
        return new InvitationEvent.Accepted(InvitationEvent.Head.of(this), newProviderOrganizationId, changedAt);
    }

    /** The steps that are not filled in, by their names in the API, in the wizard's order. */
    public Set<String> missingSteps() {
        Set<String> missing = new LinkedHashSet<>();
        if (account == null) {
            missing.add("account");
        }
        if (organization == null) {
            missing.add("organization");
        }
        if (settings == null) {
            missing.add("settings");
        }
        return missing;
    }

    /** Leads nowhere while the partner is suspended or has left; who holds the link need not be signed in to learn why. */
    Optional<Rejection> refusesNew() {
        return PartnerStanding.refusesNewOfProvider(standing, partnerId);
    }

    public UUID id() {
        return id;
    }

    public String partnerId() {
        return partnerId;
    }

    public UUID contractId() {
        return contractId;
    }

    public InvitationStatus status() {
        return status;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<WizardAnswers.Account> account() {
        return Optional.ofNullable(account);
    }

    public Optional<WizardAnswers.Organization> organization() {
        return Optional.ofNullable(organization);
    }

    public Optional<WizardAnswers.Settings> settings() {
        return Optional.ofNullable(settings);
    }

    public Optional<UUID> providerOrganizationId() {
        return Optional.ofNullable(providerOrganizationId);
    }

    /** When it was made or last moved on. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}

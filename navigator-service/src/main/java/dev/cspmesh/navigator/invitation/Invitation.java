package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.problem.Rejection;
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
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    }

    /** An invitation to make because this contract became active; its mail is still to be sent. */
    public static Invitation prepare(UUID id, String partnerId, UUID contractId, Clock clock) {
        return new Invitation(id, partnerId, contractId, clock.instant());
    }

    /** The mail has left; from now on the link opens the wizard, for 14 days. */
    public InvitationEvent sent(Clock clock) {
        moveTo(InvitationStatus.SENT);
        Instant until = clock.instant().plus(InvitationRules.LIFE);
        expiresAt = until;
        return new InvitationEvent.Sent(id, partnerId, contractId, until);
    }

    /** Somebody holds the link. Opening again is harmless, so that the wizard can be left and resumed. */
    public void open(Clock clock) {
        Rejection.refuse(InvitationRules.notExpired(this, clock.instant()));
        if (status != InvitationStatus.OPENED) {
            moveTo(InvitationStatus.OPENED);
            openedAt = clock.instant();
        }
    }

    /** Nobody opened it in time. Does nothing while there is time, or after it was opened. */
    public void expireIfOver(Clock clock) {
        if (InvitationRules.isOver(this, clock.instant())) {
            moveTo(InvitationStatus.EXPIRED);
        }
    }

    public void fillAccount(WizardAnswers.Account step) {
        Rejection.refuse(InvitationRules.open(this));
        account = step;
    }

    public void fillOrganization(WizardAnswers.Organization step) {
        Rejection.refuse(InvitationRules.open(this));
        organization = step;
    }

    public void fillSettings(WizardAnswers.Settings step) {
        Rejection.refuse(InvitationRules.open(this));
        settings = step;
    }

    /** The wizard is complete and ends with this provider organization. */
    public void accept(UUID newProviderOrganizationId) {
        Rejection.refuse(InvitationRules.transition(this, InvitationStatus.ACCEPTED));
        Rejection.refuse(InvitationRules.complete(this));
        status = InvitationStatus.ACCEPTED;
        providerOrganizationId = newProviderOrganizationId;
    }

    private void moveTo(InvitationStatus next) {
        Rejection.refuse(InvitationRules.transition(this, next));
        status = next;
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

    public long version() {
        return version;
    }
}

package dev.cspmesh.navigator.provisioning;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStanding;
import dev.cspmesh.navigator.cluster.DesiredState;
import dev.cspmesh.navigator.cluster.Phase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Something that a provider asked for at a customer, and that the cluster makes true. */
@MappedSuperclass
public abstract class Provisioned {

    private static final int LONGEST_DESCRIPTION = 500;

    @Id
    private UUID id;

    @Column(name = "customer_organization_id")
    private UUID customerOrganizationId;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    private String description = "requested";
    private int attempt = 1;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Formula(PartnerStanding.OF_ROW)
    @Convert(converter = PartnerStanding.Text.class)
    private @Nullable PartnerStanding standing;

    @Version
    private long version;

    /**
     * For whom it is made.
     *
     * @param contractId the contract that it is made under; none for a free service
     */
    public record Owner(UUID customerOrganizationId, String partnerId, Optional<UUID> contractId) {}

    @SuppressWarnings("NullAway.Init")
    protected Provisioned() {}

    /** @param id ours; the provider's own identifier is unique among this provider's only */
    protected Provisioned(UUID id, Owner owner, Instant now) {
        this.id = id;
        this.customerOrganizationId = owner.customerOrganizationId();
        this.partnerId = owner.partnerId();
        this.contractId = owner.contractId().orElse(null);
        this.requestedAt = now;
        this.changedAt = now;
    }

    /** How far the work is, in the words of the API. */
    public abstract LastOperation.State operation();

    /** What shall be in the cluster in the state in hand. */
    public abstract DesiredState desiredState();

    /** The cluster's operator has said something. What it says after the work has ended changes nothing. */
    public abstract Optional<? extends DomainEvent> observe(Phase phase, Clock clock);

    /** Says why and when the state in hand was reached, cut to what people read. */
    protected void describe(String why, Instant now) {
        changedAt = now;
        description = why.length() > LONGEST_DESCRIPTION ? why.substring(0, LONGEST_DESCRIPTION) : why;
    }

    protected void countAttempt() {
        attempt++;
    }

    /** Refuses new business while the partner is suspended or has left the program. */
    public Optional<Rejection> refusesNew() {
        return PartnerStanding.refusesNew(standing, partnerId);
    }

    /** Ours; the Kafka key of its events is the provider's identifier. */
    public UUID id() {
        return id;
    }

    public UUID customerOrganizationId() {
        return customerOrganizationId;
    }

    public String partnerId() {
        return partnerId;
    }

    /** The contract that it was made under; none for a free service. */
    public Optional<UUID> contractId() {
        return Optional.ofNullable(contractId);
    }

    /** Why it is in its state, for the people who wait. */
    public String description() {
        return description;
    }

    /** Counts the attempts from 1, so that the operator's word on an earlier one is not taken for this one. */
    public int attempt() {
        return attempt;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** When it was made or last moved on. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}

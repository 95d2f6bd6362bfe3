package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.navigator.customer.CustomerOrganization;
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

/** A service that a provider opened for a customer; the cluster makes it true and says so. */
@Entity
@Table(name = "service_activation")
public class ServiceActivation {

    private static final int LONGEST_DESCRIPTION = 500;

    @Id
    private UUID id;

    @Column(name = "customer_organization_id")
    private UUID customerOrganizationId;

    @Column(name = "partner_id")
    private String partnerId;

    private String service;

    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    @Enumerated(EnumType.STRING)
    private ActivationStatus status;

    private String description = "requested";

    private int attempt = 1;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ServiceActivation() {}

    private ServiceActivation(
            UUID id, CustomerOrganization customer, String service, Optional<UUID> contractId, Instant now) {
        this.id = id;
        this.customerOrganizationId = customer.id();
        this.partnerId = customer.partnerId();
        this.service = service;
        this.contractId = contractId.orElse(null);
        this.status = ActivationStatus.ACTIVATING;
        this.requestedAt = now;
    }

    /** A request for this service at this customer, if all conditions are met; pins the contract. */
    public static ServiceActivation request(
            UUID id, CustomerOrganization customer, String service, ActivationContext context, Clock clock) {
        Rejection.refuse(ActivationRules.mayActivate(context, service));
        Optional<UUID> pinned = context.contractId()
                .filter(contract -> context.catalogue()
                        .filter(catalogue -> !catalogue.free())
                        .isPresent());
        return new ServiceActivation(id, customer, service, pinned, clock.instant());
    }

    /**
     * The same request again. Harmless, except that a failed activation is tried anew.
     *
     * @return true when there is work to do again
     */
    public boolean again(UUID customerId, String sameService) {
        Rejection.refuse(ActivationRules.same(this, customerId, sameService));
        boolean retry = status == ActivationStatus.FAILED;
        if (retry) {
            moveTo(ActivationStatus.ACTIVATING, "requested again");
            attempt++;
        }
        return retry;
    }

    /**
     * Refuses new work under a contract that has ended; what runs goes on.
     *
     * @param inForce whether the pinned contract still is
     */
    public void requireContract(boolean inForce) {
        Rejection.refuse(ActivationRules.underContract(this, inForce));
    }

    /** The cluster's operator has said something. What it says after the work has ended changes nothing. */
    public Optional<ActivationEvent> observe(Phase phase, Clock clock) {
        if (status != ActivationStatus.ACTIVATING) {
            return Optional.empty();
        }
        return switch (phase.state()) {
            case PENDING -> Optional.empty();
            case READY -> Optional.of(activated(clock.instant()));
            case FAILED -> {
                moveTo(ActivationStatus.FAILED, phase.description());
                yield Optional.empty();
            }
        };
    }

    private ActivationEvent activated(Instant now) {
        moveTo(ActivationStatus.ACTIVE, "the service is active");
        activatedAt = now;
        return new ActivationEvent.Activated(
                id, customerOrganizationId, partnerId, service, Optional.ofNullable(contractId), now);
    }

    private void moveTo(ActivationStatus next, String why) {
        if (!status.successors().contains(next)) {
            throw new IllegalStateException(status + " is not followed by " + next);
        }
        status = next;
        description = why.length() > LONGEST_DESCRIPTION ? why.substring(0, LONGEST_DESCRIPTION) : why;
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

    public Optional<UUID> contractId() {
        return Optional.ofNullable(contractId);
    }

    public ActivationStatus status() {
        return status;
    }

    /** How far the work is, for the people who wait. */
    public String description() {
        return description;
    }

    /** Counts the tries from 1, so that the operator's word on an earlier one is not taken for this one. */
    public int attempt() {
        return attempt;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    public long version() {
        return version;
    }
}

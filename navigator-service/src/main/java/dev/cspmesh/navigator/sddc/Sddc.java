package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.activation.ServiceActivation;
import dev.cspmesh.navigator.cluster.Phase;
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

/** A software-defined data center that a provider requests for a customer; the cluster makes it true and says so. */
@Entity
@Table(name = "sddc")
public class Sddc {

    private static final int LONGEST_DESCRIPTION = 500;

    @Id
    private UUID id;

    @Column(name = "customer_organization_id")
    private UUID customerOrganizationId;

    @Column(name = "partner_id")
    private String partnerId;

    @Embedded
    private SddcSpec spec;

    @Enumerated(EnumType.STRING)
    private SddcStatus status;

    private String description = "requested";

    private String endpoint = "";

    private int attempt = 1;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Sddc() {}

    private Sddc(UUID id, ServiceActivation activation, SddcSpec spec, Instant now) {
        this.id = id;
        this.customerOrganizationId = activation.customerOrganizationId();
        this.partnerId = activation.partnerId();
        this.spec = spec;
        this.status = SddcStatus.PROVISIONING;
        this.requestedAt = now;
    }

    /** A request for a data center of a service that is active at the customer. */
    public static Sddc request(UUID id, ServiceActivation activation, SddcSpec spec, Clock clock) {
        Rejection.refuse(SddcRules.serviceActive(activation));
        return new Sddc(id, activation, spec, clock.instant());
    }

    /**
     * The same request again. Harmless, except that a failed data center is tried anew.
     *
     * @return true when there is work to do again
     */
    public boolean again(UUID customerId, SddcSpec sameSpec) {
        Rejection.refuse(SddcRules.same(this, customerId, sameSpec));
        boolean retry = status == SddcStatus.FAILED;
        if (retry) {
            moveTo(SddcStatus.PROVISIONING, "requested again");
            attempt++;
        }
        return retry;
    }

    /** The cluster's operator has said something. What it says after the work has ended changes nothing. */
    public Optional<SddcEvent> observe(Phase phase) {
        if (status != SddcStatus.PROVISIONING) {
            return Optional.empty();
        }
        return switch (phase.state()) {
            case PENDING -> Optional.empty();
            case READY -> Optional.of(ready(phase.endpoint()));
            case FAILED -> {
                moveTo(SddcStatus.FAILED, phase.description());
                yield Optional.empty();
            }
        };
    }

    private SddcEvent ready(String where) {
        moveTo(SddcStatus.READY, "the data center is ready");
        endpoint = where.isBlank() ? SddcObjects.conventionalEndpoint(this) : where;
        return new SddcEvent.Ready(id, customerOrganizationId, partnerId, spec.activationId(), endpoint);
    }

    private void moveTo(SddcStatus next, String why) {
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

    public SddcSpec spec() {
        return spec;
    }

    public SddcStatus status() {
        return status;
    }

    /** How far the work is, for the people who wait. */
    public String description() {
        return description;
    }

    /** Where it can be reached; empty unless ready. */
    public String endpoint() {
        return endpoint;
    }

    /** Counts the tries from 1, so that the operator's word on an earlier one is not taken for this one. */
    public int attempt() {
        return attempt;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public long version() {
        return version;
    }
}

package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.activation.ServiceActivation;
import dev.cspmesh.navigator.cluster.DesiredState;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.navigator.provisioning.LastOperation;
import dev.cspmesh.navigator.provisioning.Provisioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A software-defined data center that a provider requests for a customer; the cluster makes it true and says so. */
@Entity
@Table(name = "sddc")
public class Sddc extends Provisioned {

    @Column(name = "sddc_id")
    private UUID sddcId;

    @Embedded
    private SddcSpec spec;

    @Enumerated(EnumType.STRING)
    private SddcStatus status;

    private @Nullable String endpoint;

    @SuppressWarnings("NullAway.Init")
    protected Sddc() {}

    private Sddc(UUID sddcId, Owner owner, SddcSpec spec, Instant now) {
        super(Ids.next(), owner, now);
        this.sddcId = sddcId;
        this.spec = spec;
        this.status = SddcStatus.PROVISIONING;
    }

    /** A request for a data center of a service that is active at the customer under a contract. */
    public static Sddc request(UUID sddcId, ServiceActivation activation, SddcSpec spec, Clock clock) {
        Rejection.refuse(SddcRules.serviceActive(activation));
        Rejection.refuse(SddcRules.contracted(activation));
        Owner owner = new Owner(activation.customerOrganizationId(), activation.partnerId(), activation.contractId());
        return new Sddc(sddcId, owner, spec, clock.instant());
    }

    /**
     * Refuses unless the same thing is requested that this identifier already stands for; repeating that is harmless.
     */
    public void requireSameRequest(UUID customerId, SddcSpec requested) {
        Rejection.refuse(SddcRules.isSameRequest(this, customerId, requested));
    }

    /** Another attempt after a failed one, while the contract of its service is in force. */
    public SddcEvent retry(Caller provider, Clock clock) {
        status = SddcLifeCycle.TABLE.next(this, SddcLifeCycle.PROVISION, provider);
        describe("requested again", clock.instant());
        countAttempt();
        return requested(changedAt());
    }

    /** The event of a request, the first one or a later one. */
    public SddcEvent requested(Instant now) {
        return new SddcEvent.Requested(SddcEvent.Head.of(this), spec.region(), spec.hosts(), attempt(), now);
    }

    @Override
    public Optional<SddcEvent> observe(Phase phase, Clock clock) {
        if (!SddcLifeCycle.TABLE.allows(this, SddcLifeCycle.SUCCEED)) {
            return Optional.empty();
        }
        return switch (phase.state()) {
            case PENDING -> Optional.empty();
            case READY -> Optional.of(succeed(phase.endpoint(), clock.instant()));
            case FAILED -> Optional.of(fail(phase.description(), clock.instant()));
        };
    }

    SddcEvent succeed(Optional<String> where, Instant now) {
        move(SddcLifeCycle.SUCCEED, "the data center is ready", now);
        endpoint = where.orElseGet(() -> SddcObjects.conventionalEndpoint(this));
        return new SddcEvent.Ready(SddcEvent.Head.of(this), endpoint);
    }

    SddcEvent fail(String reason, Instant now) {
        move(SddcLifeCycle.FAIL, reason, now);
        return new SddcEvent.Failed(SddcEvent.Head.of(this), description(), now);
    }

    private void move(Action action, String why, Instant now) {
        status = SddcLifeCycle.TABLE.next(this, action);
        describe(why, now);
    }

    @Override
    public LastOperation.State operation() {
        return status.lastOperation();
    }

    @Override
    public DesiredState desiredState() {
        return SddcObjects.of(this);
    }

    /** The provider's identifier, unique among its own. */
    public UUID sddcId() {
        return sddcId;
    }

    public SddcSpec spec() {
        return spec;
    }

    public SddcStatus status() {
        return status;
    }

    /** Where it can be reached; nothing unless it is ready. */
    public Optional<String> endpoint() {
        return Optional.ofNullable(endpoint);
    }
}

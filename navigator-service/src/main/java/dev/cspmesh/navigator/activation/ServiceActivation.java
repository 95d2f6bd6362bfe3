package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.cluster.DesiredState;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.navigator.customer.CustomerActions;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import dev.cspmesh.navigator.provisioning.LastOperation;
import dev.cspmesh.navigator.provisioning.Provisioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service that a provider opened for a customer; the cluster makes it true and says so. */
@Entity
@Table(name = "service_activation")
public class ServiceActivation extends Provisioned {

    @Column(name = "activation_id")
    private UUID activationId;

    private String service;

    @Enumerated(EnumType.STRING)
    private ActivationStatus status;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @SuppressWarnings("NullAway.Init")
    protected ServiceActivation() {}

    private ServiceActivation(UUID activationId, Owner owner, String service, Instant now) {
        super(Ids.next(), owner, now);
        this.activationId = activationId;
        this.service = service;
        this.status = ActivationStatus.ACTIVATING;
    }

    /** A request for this service at this customer, if all conditions are met; pins the contract. */
    public static ServiceActivation request(
            UUID activationId, CustomerOrganization customer, String service, ActivationContext context, Clock clock) {
        Rejection.refuse(ActivationRules.mayActivate(context, service));
        Owner owner = new Owner(customer.id(), customer.partnerId(), context.contractToPin());
        return new ServiceActivation(activationId, owner, service, clock.instant());
    }

    /**
     * Refuses unless the same thing is requested that this identifier already stands for; repeating that is harmless.
     */
    public void requireSameRequest(UUID customerId, String requested) {
        Rejection.refuse(ActivationRules.isSameRequest(this, customerId, requested));
    }

    /**
     * Another attempt after a failed one.
     *
     * @param inForce whether the pinned contract is
     */
    public ActivationEvent retry(Caller provider, boolean inForce, Clock clock) {
        ActivationStatus next = ActivationLifeCycle.TABLE.next(this, ActivationLifeCycle.ACTIVATE, provider);
        requireContract(inForce);
        status = next;
        describe("requested again", clock.instant());
        countAttempt();
        return requested(changedAt());
    }

    /**
     * Refuses new work under a contract that has ended; what runs goes on.
     *
     * @param inForce whether the pinned contract is
     */
    public void requireContract(boolean inForce) {
        Rejection.refuse(ActivationRules.underContract(this, inForce));
    }

    /** The event of a request, the first one or a later one. */
    public ActivationEvent requested(Instant now) {
        return new ActivationEvent.Requested(ActivationEvent.Head.of(this), attempt(), now);
    }

    @Override
    public Optional<ActivationEvent> observe(Phase phase, Clock clock) {
        if (!ActivationLifeCycle.TABLE.allows(this, ActivationLifeCycle.SUCCEED)) {
            return Optional.empty();
        }
        return switch (phase.state()) {
            case PENDING -> Optional.empty();
            case READY -> Optional.of(succeed(clock.instant()));
            case FAILED -> Optional.of(fail(phase.description(), clock.instant()));
        };
    }

    ActivationEvent succeed(Instant now) {
        move(ActivationLifeCycle.SUCCEED, "the service is active", now);
        activatedAt = now;
        return new ActivationEvent.Activated(ActivationEvent.Head.of(this), now);
    }

    ActivationEvent fail(String reason, Instant now) {
        move(ActivationLifeCycle.FAIL, reason, now);
        return new ActivationEvent.Failed(ActivationEvent.Head.of(this), description(), now);
    }

    private void move(Action action, String why, Instant now) {
        status = ActivationLifeCycle.TABLE.next(this, action);
        describe(why, now);
    }

    /** Whose turn it is: an active service may get data centers, a failed one is tried again. */
    Map<String, List<NextAction>> nextActions() {
        return mayHaveDataCenters()
                ? CustomerActions.ofProvider(customerOrganizationId(), CustomerActions.PROVISION_SDDC)
                : ActivationLifeCycle.TABLE.nextActions(this);
    }

    /** A data center needs an active partner and a service that is active under a contract; a free service has none. */
    public boolean mayHaveDataCenters() {
        return status == ActivationStatus.ACTIVE
                && contractId().isPresent()
                && refusesNew().isEmpty();
    }

    @Override
    public LastOperation.State operation() {
        return status.lastOperation();
    }

    @Override
    public DesiredState desiredState() {
        return ActivationObjects.of(this);
    }

    /** The provider's identifier, unique among its own. */
    public UUID activationId() {
        return activationId;
    }

    public String service() {
        return service;
    }

    public ActivationStatus status() {
        return status;
    }

    public Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }
}

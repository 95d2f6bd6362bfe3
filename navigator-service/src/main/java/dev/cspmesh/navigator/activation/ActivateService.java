package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.database.NamedLock;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import dev.cspmesh.navigator.projection.contract.ContractProjections;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A provider opens a service tile for a customer. Repeating the request is harmless. */
@ApplicationScoped
public class ActivateService {

    private final CustomerOrganizations customers;
    private final Activations activations;
    private final LoadActivationContext context;
    private final ContractProjections contracts;
    private final Outbox outbox;
    private final Jobs jobs;
    private final NamedLock names;
    private final Clock clock;

    ActivateService(
            CustomerOrganizations customers,
            Activations activations,
            LoadActivationContext context,
            ContractProjections contracts,
            Outbox outbox,
            Jobs jobs,
            NamedLock names,
            Clock clock) {
        this.customers = customers;
        this.activations = activations;
        this.context = context;
        this.contracts = contracts;
        this.outbox = outbox;
        this.jobs = jobs;
        this.names = names;
        this.clock = clock;
    }

    /** The activation to make: which service at which customer, under which identifier of the caller's choice. */
    public record Request(UUID customerOrganizationId, UUID activationId, String service) {}

    @WithTransaction
    public Uni<ServiceActivation> activate(Caller caller, Request request) {
        return names.lock("activation %s of %s".formatted(request.activationId(), caller.party()))
                .chain(() -> customers.get(caller, request.customerOrganizationId()))
                .chain(customer -> firstOrAgain(caller, customer, request));
    }

    private Uni<ServiceActivation> firstOrAgain(Caller caller, CustomerOrganization customer, Request request) {
        return activations
                .namedBy(caller, request.activationId())
                .chain(found -> found.map(known -> again(caller, known, request))
                        .orElseGet(() -> first(caller, customer, request)));
    }

    private Uni<ServiceActivation> first(Caller caller, CustomerOrganization customer, Request request) {
        Rejection.refuse(customer.refusesNew());
        return context.load(caller, customer, request.service())
                .map(loaded ->
                        ServiceActivation.request(request.activationId(), customer, request.service(), loaded, clock))
                .chain(activations::persistAndFlush)
                .call(saved -> begin(saved, saved.requested(saved.requestedAt())));
    }

    private Uni<ServiceActivation> again(Caller caller, ServiceActivation known, Request request) {
        known.requireSameRequest(request.customerOrganizationId(), request.service());
        return ActivationLifeCycle.TABLE.allows(known, ActivationLifeCycle.ACTIVATE)
                ? retry(caller, known)
                : Uni.createFrom().item(known);
    }

    private Uni<ServiceActivation> retry(Caller caller, ServiceActivation known) {
        return contracts
                .isInForce(known.contractId())
                .chain(inForce -> begin(known, known.retry(caller, inForce, clock)))
                .replaceWith(known);
    }

    private Uni<Void> begin(ServiceActivation activation, ActivationEvent event) {
        return activations
                .flush()
                .chain(() -> outbox.append(event))
                .chain(() -> jobs.now(ReconcileActivation.KIND, activation.id()));
    }
}

package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.navigator.projection.contract.ContractProjections;
import dev.cspmesh.kit.database.NamedLock;
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
    private final Jobs jobs;
    private final NamedLock names;
    private final Clock clock;

    ActivateService(
            CustomerOrganizations customers,
            Activations activations,
            LoadActivationContext context,
            ContractProjections contracts,
            Jobs jobs,
            NamedLock names,
            Clock clock) {
        this.customers = customers;
        this.activations = activations;
        this.context = context;
        this.contracts = contracts;
        this.jobs = jobs;
        this.names = names;
        this.clock = clock;
    }

    /** The activation to make: which service at which customer, under which identifier of the caller's choice. */
    public record Request(UUID customerOrganizationId, UUID activationId, String service) {}

    @WithTransaction
    public Uni<ServiceActivation> activate(Caller caller, Request request) {
        return names.lock("activation " + request.activationId())
                .chain(() -> customers.get(caller, request.customerOrganizationId()))
                .chain(customer -> firstOrAgain(caller, customer, request));
    }

    private Uni<ServiceActivation> firstOrAgain(Caller caller, CustomerOrganization customer, Request request) {
        return activations
                .lockAny(request.activationId())
                .chain(found ->
                        found.map(known -> again(known, request)).orElseGet(() -> first(caller, customer, request)));
    }

    private Uni<ServiceActivation> first(Caller caller, CustomerOrganization customer, Request request) {
        return context.load(caller, customer, request.service())
                .map(met -> ServiceActivation.request(request.activationId(), customer, request.service(), met, clock))
                .chain(activations::persistAndFlush)
                .call(saved -> jobs.now(ReconcileActivation.KIND, saved.id()));
    }

    private Uni<ServiceActivation> again(ServiceActivation known, Request request) {
        boolean work = known.again(request.customerOrganizationId(), request.service());
        return (work ? anew(known) : activations.flush()).replaceWith(known);
    }

    private Uni<Void> anew(ServiceActivation known) {
        return contracts
                .isInForce(known.contractId())
                .invoke(known::requireContract)
                .chain(() -> activations.flush())
                .chain(() -> jobs.now(ReconcileActivation.KIND, known.id()));
    }
}

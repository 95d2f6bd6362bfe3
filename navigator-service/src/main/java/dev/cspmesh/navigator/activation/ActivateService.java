package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import dev.cspmesh.navigator.errand.Errands;
import dev.cspmesh.navigator.projection.contract.ContractProjections;
import dev.cspmesh.navigator.turn.Turns;
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
    private final Errands errands;
    private final Turns turns;
    private final Clock clock;

    ActivateService(
            CustomerOrganizations customers,
            Activations activations,
            LoadActivationContext context,
            ContractProjections contracts,
            Errands errands,
            Turns turns,
            Clock clock) {
        this.customers = customers;
        this.activations = activations;
        this.context = context;
        this.contracts = contracts;
        this.errands = errands;
        this.turns = turns;
        this.clock = clock;
    }

    /** The activation to make: which service at which customer, under which identifier of the caller's choice. */
    public record Request(UUID customerOrganizationId, UUID activationId, String service) {}

    @WithTransaction
    public Uni<ServiceActivation> activate(Caller caller, Request request) {
        return turns.take("activation " + request.activationId())
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
                .call(saved -> errands.add(ReconcileActivation.KIND, saved.id()));
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
                .chain(() -> errands.add(ReconcileActivation.KIND, known.id()));
    }
}

package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import dev.cspmesh.navigator.errand.Errands;
import dev.cspmesh.navigator.program.ProgramRecords;
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
    private final GatherConditions conditions;
    private final ProgramRecords program;
    private final Errands errands;
    private final Turns turns;
    private final Clock clock;

    ActivateService(
            CustomerOrganizations customers,
            Activations activations,
            GatherConditions conditions,
            ProgramRecords program,
            Errands errands,
            Turns turns,
            Clock clock) {
        this.customers = customers;
        this.activations = activations;
        this.conditions = conditions;
        this.program = program;
        this.errands = errands;
        this.turns = turns;
        this.clock = clock;
    }

    /** The wished activation: which service at which customer, under which identifier of the caller's choice. */
    public record Wish(UUID customerOrganizationId, UUID activationId, String service) {}

    @WithTransaction
    public Uni<ServiceActivation> activate(Caller caller, Wish wish) {
        return turns.take("activation " + wish.activationId())
                .chain(() -> customers.get(caller, wish.customerOrganizationId()))
                .chain(customer -> firstOrAgain(caller, customer, wish));
    }

    private Uni<ServiceActivation> firstOrAgain(Caller caller, CustomerOrganization customer, Wish wish) {
        return activations
                .takeAny(wish.activationId())
                .chain(found -> found.map(known -> again(known, wish)).orElseGet(() -> first(caller, customer, wish)));
    }

    private Uni<ServiceActivation> first(Caller caller, CustomerOrganization customer, Wish wish) {
        return conditions
                .gather(caller, customer, wish.service())
                .map(met -> ServiceActivation.request(wish.activationId(), customer, wish.service(), met, clock))
                .chain(activations::persistAndFlush)
                .call(saved -> errands.add(ActivationErrand.KIND, saved.id()));
    }

    private Uni<ServiceActivation> again(ServiceActivation known, Wish wish) {
        boolean work = known.again(wish.customerOrganizationId(), wish.service());
        return (work ? anew(known) : activations.flush()).replaceWith(known);
    }

    private Uni<Void> anew(ServiceActivation known) {
        return program.holds(known.contractId())
                .invoke(known::requireContract)
                .chain(() -> activations.flush())
                .chain(() -> errands.add(ActivationErrand.KIND, known.id()));
    }
}

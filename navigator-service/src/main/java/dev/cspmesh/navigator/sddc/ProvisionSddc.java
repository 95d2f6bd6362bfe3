package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.navigator.activation.Activations;
import dev.cspmesh.navigator.activation.ServiceActivation;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import dev.cspmesh.navigator.errand.Errands;
import dev.cspmesh.navigator.program.ProgramRecords;
import dev.cspmesh.navigator.turn.Turns;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A provider wishes a data center for a customer. Repeating the request is harmless. */
@ApplicationScoped
public class ProvisionSddc {

    private final CustomerOrganizations customers;
    private final Activations activations;
    private final ProgramRecords program;
    private final Sddcs sddcs;
    private final Errands errands;
    private final Turns turns;
    private final Clock clock;

    ProvisionSddc(
            CustomerOrganizations customers,
            Activations activations,
            ProgramRecords program,
            Sddcs sddcs,
            Errands errands,
            Turns turns,
            Clock clock) {
        this.customers = customers;
        this.activations = activations;
        this.program = program;
        this.sddcs = sddcs;
        this.errands = errands;
        this.turns = turns;
        this.clock = clock;
    }

    /** The wished data center, under an identifier of the caller's choice. */
    public record Wish(UUID customerOrganizationId, UUID sddcId, SddcSpec spec) {}

    @WithTransaction
    public Uni<Sddc> provision(Caller caller, Wish wish) {
        return turns.take("sddc " + wish.sddcId())
                .chain(() -> customers.get(caller, wish.customerOrganizationId()))
                .chain(() -> firstOrAgain(caller, wish));
    }

    private Uni<Sddc> firstOrAgain(Caller caller, Wish wish) {
        return sddcs.takeAny(wish.sddcId())
                .chain(found -> found.map(known -> again(caller, known, wish)).orElseGet(() -> first(caller, wish)));
    }

    private Uni<Sddc> first(Caller caller, Wish wish) {
        return underContract(caller, wish)
                .map(activation -> Sddc.request(wish.sddcId(), activation, wish.spec(), clock))
                .chain(sddcs::persistAndFlush)
                .call(saved -> errands.add(SddcErrand.KIND, saved.id()));
    }

    private Uni<Sddc> again(Caller caller, Sddc known, Wish wish) {
        boolean work = known.again(wish.customerOrganizationId(), wish.spec());
        return (work ? anew(caller, known, wish) : sddcs.flush()).replaceWith(known);
    }

    private Uni<Void> anew(Caller caller, Sddc known, Wish wish) {
        return underContract(caller, wish)
                .chain(() -> sddcs.flush())
                .chain(() -> errands.add(SddcErrand.KIND, known.id()));
    }

    /** The activation that the data center belongs to, while its contract holds. */
    private Uni<ServiceActivation> underContract(Caller caller, Wish wish) {
        return activations
                .get(caller, wish.customerOrganizationId(), wish.spec().activationId())
                .call(activation -> program.holds(activation.contractId()).invoke(activation::requireContract));
    }
}

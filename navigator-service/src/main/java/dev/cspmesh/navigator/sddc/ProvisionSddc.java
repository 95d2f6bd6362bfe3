package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.navigator.activation.Activations;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import dev.cspmesh.navigator.errand.Errands;
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
    private final Sddcs sddcs;
    private final Errands errands;
    private final Turns turns;
    private final Clock clock;

    ProvisionSddc(
            CustomerOrganizations customers,
            Activations activations,
            Sddcs sddcs,
            Errands errands,
            Turns turns,
            Clock clock) {
        this.customers = customers;
        this.activations = activations;
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
                .chain(found -> found.map(known -> again(known, wish)).orElseGet(() -> first(caller, wish)));
    }

    private Uni<Sddc> first(Caller caller, Wish wish) {
        return activations
                .get(caller, wish.customerOrganizationId(), wish.spec().activationId())
                .map(activation -> Sddc.request(wish.sddcId(), activation, wish.spec(), clock))
                .chain(sddcs::persistAndFlush)
                .call(saved -> errands.add(SddcErrand.KIND, saved.id()));
    }

    private Uni<Sddc> again(Sddc known, Wish wish) {
        boolean work = known.again(wish.customerOrganizationId(), wish.spec());
        Uni<Void> saved = sddcs.flush();
        return (work ? saved.chain(() -> errands.add(SddcErrand.KIND, known.id())) : saved).replaceWith(known);
    }
}

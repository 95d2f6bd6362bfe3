package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.database.NamedLock;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.activation.Activations;
import dev.cspmesh.navigator.activation.ServiceActivation;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import dev.cspmesh.navigator.projection.contract.ContractProjections;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** A provider provisions a data center for a customer. Repeating the request is harmless. */
@ApplicationScoped
public class ProvisionSddc {

    private final CustomerOrganizations customers;
    private final Activations activations;
    private final ContractProjections contracts;
    private final Sddcs sddcs;
    private final Outbox outbox;
    private final Jobs jobs;
    private final NamedLock names;
    private final Clock clock;

    ProvisionSddc(
            CustomerOrganizations customers,
            Activations activations,
            ContractProjections contracts,
            Sddcs sddcs,
            Outbox outbox,
            Jobs jobs,
            NamedLock names,
            Clock clock) {
        this.customers = customers;
        this.activations = activations;
        this.contracts = contracts;
        this.sddcs = sddcs;
        this.outbox = outbox;
        this.jobs = jobs;
        this.names = names;
        this.clock = clock;
    }

    /** The data center to make, under an identifier of the caller's choice. */
    public record Request(UUID customerOrganizationId, UUID sddcId, SddcSpec spec) {}

    @WithTransaction
    public Uni<Sddc> provision(Caller caller, Request request) {
        return names.lock("SDDC %s of %s".formatted(request.sddcId(), caller.party()))
                .chain(() -> customers.get(caller, request.customerOrganizationId()))
                .chain(() -> firstOrAgain(caller, request));
    }

    private Uni<Sddc> firstOrAgain(Caller caller, Request request) {
        return sddcs.namedBy(caller, request.sddcId())
                .chain(found ->
                        found.map(known -> again(caller, known, request)).orElseGet(() -> first(caller, request)));
    }

    private Uni<Sddc> first(Caller caller, Request request) {
        return underContract(caller, request)
                .map(activation -> Sddc.request(request.sddcId(), activation, request.spec(), clock))
                .chain(sddcs::persistAndFlush)
                .call(saved -> begin(saved, saved.requested(saved.requestedAt())));
    }

    private Uni<Sddc> again(Caller caller, Sddc known, Request request) {
        known.requireSameRequest(request.customerOrganizationId(), request.spec());
        return SddcLifeCycle.TABLE.allows(known, SddcLifeCycle.PROVISION)
                ? underContract(caller, request)
                        .chain(() -> begin(known, known.retry(caller, clock)))
                        .replaceWith(known)
                : Uni.createFrom().item(known);
    }

    private Uni<Void> begin(Sddc sddc, SddcEvent event) {
        return sddcs.flush().chain(() -> outbox.append(event)).chain(() -> jobs.now(ReconcileSddc.KIND, sddc.id()));
    }

    /** The activation that the data center belongs to, while its contract is in force and its partner active. */
    private Uni<ServiceActivation> underContract(Caller caller, Request request) {
        return activations
                .get(caller, request.customerOrganizationId(), request.spec().activationId())
                .invoke(activation -> Rejection.refuse(activation.refusesNew()))
                .call(activation -> contracts.isInForce(activation.contractId()).invoke(activation::requireContract));
    }
}

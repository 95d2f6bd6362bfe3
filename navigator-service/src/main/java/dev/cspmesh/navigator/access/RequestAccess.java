package dev.cspmesh.navigator.access;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.database.NamedLock;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import dev.cspmesh.navigator.customer.CustomerOrganizations;
import dev.cspmesh.navigator.projection.catalogue.ServiceProjection;
import dev.cspmesh.navigator.projection.catalogue.ServiceProjections;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A provider asks a customer for access to one of its services. */
@ApplicationScoped
public class RequestAccess {

    private final CustomerOrganizations customers;
    private final AccessGrants grants;
    private final ServiceProjections services;
    private final Outbox outbox;
    private final NamedLock names;
    private final Clock clock;

    RequestAccess(
            CustomerOrganizations customers,
            AccessGrants grants,
            ServiceProjections services,
            Outbox outbox,
            NamedLock names,
            Clock clock) {
        this.customers = customers;
        this.grants = grants;
        this.services = services;
        this.outbox = outbox;
        this.names = names;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<AccessGrant> request(Caller caller, UUID customerId, String service, Access requested) {
        return names.lock("access to %s at %s".formatted(service, customerId))
                .chain(() -> customers.get(caller, customerId))
                .call(() -> refuseUnlessListed(service))
                .chain(customer -> firstOrAgain(caller, customer, service, requested));
    }

    private Uni<AccessGrant> firstOrAgain(
            Caller caller, CustomerOrganization customer, String service, Access requested) {
        return grants.lockIfAny(caller, customer.id(), service)
                .chain(found -> found.map(known -> again(caller, known, requested))
                        .orElseGet(() -> first(customer, service, requested)));
    }

    private Uni<AccessGrant> first(CustomerOrganization customer, String service, Access requested) {
        Rejection.refuse(customer.refusesNew());
        return grants.persistAndFlush(AccessGrant.request(Ids.next(), customer, service, requested, clock))
                .call(grant -> outbox.append(grant.requestedEvent()));
    }

    private Uni<AccessGrant> again(Caller caller, AccessGrant known, Access requested) {
        return known.isSameRequest(requested)
                ? Uni.createFrom().item(known)
                : outbox.append(known.requestAgain(caller, requested, clock))
                        .chain(() -> grants.flush())
                        .replaceWith(known);
    }

    private Uni<Void> refuseUnlessListed(String service) {
        return services.service(service)
                .invoke(found -> refuseUnless(found, service))
                .replaceWithVoid();
    }

    private static void refuseUnless(Optional<ServiceProjection> found, String service) {
        if (found.isEmpty()) {
            throw Rejection.of(NavigatorProblems.UNKNOWN_SERVICE, "The catalogue has no service " + service + ".")
                    .rejected();
        }
    }
}

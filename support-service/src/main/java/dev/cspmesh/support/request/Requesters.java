package dev.cspmesh.support.request;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Customers behind requests; a customer sees itself, a CSP its customers, VMware and aggregators nobody. */
@ApplicationScoped
public class Requesters implements PanacheRepositoryBase<Requester, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CUSTOMER, "customerOrganizationId = :party")
            .rows(CSP_SAAS, "partnerId = :party");

    /** Keeps the customer behind a request, if there is one. */
    Uni<Void> keep(Optional<Requester> requester) {
        return requester
                .map(each -> persist(each).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The customers behind these requests that the caller may see. */
    Uni<List<Requester>> of(Caller caller, List<UUID> requests) {
        return find(SEEN_BY.and(caller, "requestId in :requests"), SEEN_BY.with(caller, Map.of("requests", requests)))
                .list();
    }
}

package dev.cspmesh.support.details;

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

/**
 * Customers behind requests. Whoever asks names requests that it sees; of these a customer and its CSP also see the
 * customer, VMware and aggregators never do.
 */
@ApplicationScoped
public class Requesters implements PanacheRepositoryBase<Requester, UUID> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(CUSTOMER).everything(CSP_SAAS);

    /** Keeps the customer behind a request, if there is one. */
    public Uni<Void> keep(Optional<Requester> requester) {
        return requester
                .map(each -> persist(each).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The customers behind these requests, which the caller sees. */
    public Uni<List<Requester>> of(Caller caller, List<UUID> requests) {
        return find(SEEN_BY.and(caller, "requestId in :requests"), SEEN_BY.with(caller, Map.of("requests", requests)))
                .list();
    }
}

package dev.cspmesh.support.request;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Escalations; only the CSP sees both ends of its own. */
@ApplicationScoped
public class Escalations implements PanacheRepositoryBase<Escalation, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody().rows(CSP_SAAS, "partnerId = :party");

    /** The escalations with one end among these requests that the caller may see. */
    Uni<List<Escalation>> touching(Caller caller, List<UUID> requests) {
        return find(
                        SEEN_BY.and(caller, "requestId in :requests or vendorRequestId in :requests"),
                        SEEN_BY.with(caller, Map.of("requests", requests)))
                .list();
    }
}

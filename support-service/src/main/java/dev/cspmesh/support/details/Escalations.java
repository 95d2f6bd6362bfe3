package dev.cspmesh.support.details;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Escalations. Whoever asks names requests that it sees; of these only the CSP sees the other end. */
@ApplicationScoped
public class Escalations implements PanacheRepositoryBase<Escalation, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody().everything(CSP_SAAS);

    /** The escalations with one end among these requests, which the caller sees. */
    public Uni<List<Escalation>> touching(Caller caller, List<UUID> requests) {
        return find(
                        SEEN_BY.and(caller, "requestId in :requests or vendorRequestId in :requests"),
                        SEEN_BY.with(caller, Map.of("requests", requests)))
                .list();
    }
}

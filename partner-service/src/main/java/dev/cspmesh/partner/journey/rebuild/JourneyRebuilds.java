package dev.cspmesh.partner.journey.rebuild;

import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Rebuilds; VMware sees them. */
@ApplicationScoped
public class JourneyRebuilds implements PanacheRepositoryBase<JourneyRebuild, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody().everything(VMWARE);

    Uni<JourneyRebuild> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("rebuild", id).rejected());
    }
}

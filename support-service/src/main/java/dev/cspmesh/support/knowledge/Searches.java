package dev.cspmesh.support.knowledge;

import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Searches that were made; each belongs to the party that made it. */
@ApplicationScoped
public class Searches implements PanacheRepositoryBase<KnowledgeSearch, UUID> {

    /** True when the reference is of a search that the caller's own party made at or after the given time. */
    public Uni<Boolean> isOwn(Caller caller, Optional<UUID> reference, Instant since) {
        return reference
                .map(id -> count(
                        "id = :id and participant = :participant and party = :party and searchedAt >= :since",
                        Map.of("id", id, "participant", caller.participant(), "party", caller.party(), "since", since)))
                .orElseGet(() -> Uni.createFrom().item(0L))
                .map(found -> found > 0);
    }
}

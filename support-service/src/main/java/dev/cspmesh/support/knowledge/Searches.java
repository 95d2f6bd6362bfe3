package dev.cspmesh.support.knowledge;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Searches that were made; each belongs to the party that made it. */
@ApplicationScoped
public class Searches extends VisibleRepository<KnowledgeSearch> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CUSTOMER, "participant = CUSTOMER and party = :party")
            .rows(CSP_SAAS, "participant = CSP_SAAS and party = :party")
            .rows(AGGREGATOR, "participant = AGGREGATOR and party = :party")
            .rows(VMWARE, "participant = VMWARE and party = :party");

    Searches() {
        super(KnowledgeSearch.class, "search", SEEN_BY, Listing.of(KnowledgeSearch::id));
    }

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

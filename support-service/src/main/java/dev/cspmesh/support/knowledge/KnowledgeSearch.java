package dev.cspmesh.support.knowledge;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody searched; the proof that a request asks for. */
@Entity
@Table(name = "knowledge_search")
@SuppressWarnings("UnusedVariable") // whose it is, is read by queries only
public class KnowledgeSearch {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Participant participant;

    private String party;

    private String query;

    private @Nullable String product;

    @Column(name = "searched_at")
    private Instant searchedAt;

    @SuppressWarnings("NullAway.Init")
    protected KnowledgeSearch() {}

    /** A search of this caller, made now. */
    KnowledgeSearch(UUID id, Caller caller, String query, Optional<String> product, Clock clock) {
        this.id = id;
        this.participant = caller.participant();
        this.party = caller.party();
        this.query = query;
        this.product = product.orElse(null);
        this.searchedAt = clock.instant();
    }

    /** The search reference. */
    public UUID id() {
        return id;
    }

    /** As it was typed. */
    String query() {
        return query;
    }

    /** The product whose articles were wanted first. */
    Optional<String> product() {
        return Optional.ofNullable(product);
    }

    Instant searchedAt() {
        return searchedAt;
    }
}

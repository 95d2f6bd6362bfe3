package dev.cspmesh.support.knowledge;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody looks for an answer; whatever is found, the search leaves a reference. */
@ApplicationScoped
public class SearchKnowledgeBase {

    private final Articles articles;
    private final Searches searches;
    private final Clock clock;

    SearchKnowledgeBase(Articles articles, Searches searches, Clock clock) {
        this.articles = articles;
        this.searches = searches;
        this.clock = clock;
    }

    /**
     * What a search found.
     *
     * @param reference opens a request of the same party
     */
    record Found(UUID reference, List<Hit> hits) {}

    /**
     * Searches for all words of the query, or any of them where no article has all.
     *
     * @param product code of a product whose articles come first
     */
    @WithTransaction
    Uni<Found> search(Caller caller, String query, Optional<String> product) {
        KnowledgeSearch search = new KnowledgeSearch(Ids.next(), caller, query, product, clock);
        return searches.persist(search)
                .chain(saved -> articles.search(query, product))
                .map(hits -> new Found(search.id(), hits));
    }
}

package dev.cspmesh.support.knowledge;

import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Articles; every participant may read all of them. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, UUID> {

    static final int MOST_HITS = 10;

    /**
     * All words of the query first; where no article has them all, any of them, so that a question asked in a whole
     * sentence finds something too, unless it excludes words. Articles on the wanted product come first, the others follow by rank.
     */
    private static final String SEARCH = """
            with asked as (
                select websearch_to_tsquery('english', ?1) as every_word,
                       cast(replace(cast(plainto_tsquery('english', ?1) as text), ' & ', ' | ') as tsquery) as any_word),
            wanted as (
                select case when cast(every_word as text) like '%!%'
                              or exists (select 1 from article where words @@ every_word)
                            then every_word else any_word end as query
                  from asked)
            select id, title, product,
                   ts_headline('english', body, query,
                       'StartSel="", StopSel="", MaxFragments=1, MaxWords=35, MinWords=15') as excerpt,
                   round(cast(ts_rank(words, query) as numeric), 4) as rank
              from article, wanted
             where words @@ query
             order by (product = ?2) desc, rank desc, id
             limit\s""" + MOST_HITS;

    /** The articles that answer a query best, at most ten. */
    Uni<List<Hit>> search(String query, Optional<String> product) {
        return getSession()
                .chain(session -> session.createNativeQuery(SEARCH, Object[].class)
                        .setParameter(1, query)
                        .setParameter(2, product.orElse(""))
                        .getResultList())
                .map(rows -> rows.stream().map(Articles::hit).toList());
    }

    /**
     * One article.
     *
     * @return fails with a 404 rejection if there is none
     */
    Uni<Article> get(UUID id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("article", id).rejected());
    }

    private static Hit hit(Object[] row) {
        return new Hit((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (BigDecimal) row[4]);
    }
}

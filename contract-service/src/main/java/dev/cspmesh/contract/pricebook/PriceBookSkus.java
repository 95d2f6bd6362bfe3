package dev.cspmesh.contract.pricebook;

import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.sku.SkuAlphabet;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of price books; seen by whoever sees the book. */
@ApplicationScoped
public class PriceBookSkus implements PanacheRepositoryBase<PriceBookSku, UUID> {

    private static final String KNOWN = """
            select distinct s.sku from price_book_sku s join price_book b on b.id = s.price_book_id
            where b.service = ?1 and lower(s.sku) = any (string_to_array(cast(?2 as text), ' '))
            """;

    /** The lines of a book that the caller has been given, in the order in which they were published. */
    Uni<List<SkuPrice>> of(PriceBook book) {
        return list("priceBookId = :book order by id", Map.of("book", book.id()))
                .map(lines -> lines.stream().map(PriceBookSku::sku).toList());
    }

    /** The SKUs of a service's books that are these, whatever their case is. */
    Uni<Set<String>> known(String service, List<SkuPrice> skus) {
        String folded =
                skus.stream().map(each -> SkuAlphabet.folded(each.sku())).collect(Collectors.joining(" "));
        return getSession()
                .chain(session -> session.createNativeQuery(KNOWN, String.class)
                        .setParameter(1, service)
                        .setParameter(2, folded)
                        .getResultList())
                .map(Set::copyOf);
    }

    Uni<Void> persistAll(PriceBook book, List<SkuPrice> skus) {
        return persist(skus.stream().map(sku -> new PriceBookSku(Ids.next(), book.id(), sku)));
    }
}

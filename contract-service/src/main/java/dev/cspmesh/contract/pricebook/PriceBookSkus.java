package dev.cspmesh.contract.pricebook;

import dev.cspmesh.kit.id.Ids;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lines of price books; seen by whoever sees the book. */
@ApplicationScoped
public class PriceBookSkus implements PanacheRepositoryBase<PriceBookSku, UUID> {

    /** The lines of a book that the caller has been given, in the order in which they were published. */
    Uni<List<SkuPrice>> of(PriceBook book) {
        return list("priceBookId = :book order by id", Map.of("book", book.id()))
                .map(lines -> lines.stream().map(PriceBookSku::sku).toList());
    }

    Uni<Void> persistAll(PriceBook book, List<SkuPrice> skus) {
        return persist(skus.stream().map(sku -> new PriceBookSku(Ids.next(), book.id(), sku)));
    }
}

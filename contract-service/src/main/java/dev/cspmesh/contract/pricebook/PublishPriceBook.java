package dev.cspmesh.contract.pricebook;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** VMware publishes list prices; from then on the book never changes. */
@ApplicationScoped
public class PublishPriceBook {

    private final CloudServices services;
    private final PriceBooks books;
    private final PriceBookSkus lines;
    private final Audit audit;
    private final Clock clock;

    PublishPriceBook(CloudServices services, PriceBooks books, PriceBookSkus lines, Audit audit, Clock clock) {
        this.services = services;
        this.books = books;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<PriceBook> publish(Caller caller, PriceBook.Offer offer, ValidityPeriod validity, List<SkuPrice> skus) {
        return publish(caller, Ids.next(), offer, validity, skus);
    }

    /** The same under an identifier that was given to its draft. */
    @WithTransaction
    public Uni<PriceBook> publish(
            Caller caller, UUID id, PriceBook.Offer offer, ValidityPeriod validity, List<SkuPrice> skus) {
        return services.requireLocked(offer.service())
                .invoke(service -> Rejection.refuse(CatalogueRules.isCharged(service)))
                .chain(() -> lines.known(offer.service(), skus))
                .invoke(known -> Rejection.refuse(PriceBookRules.spellsSkusAsBefore(skus, known)))
                .chain(() -> books.published(offer.service(), offer.currency()))
                .chain(others -> {
                    PriceBook book = PriceBook.publish(id, offer, validity, skus, others, clock);
                    return endPredecessor(caller, book, others).chain(() -> save(caller, book, skus));
                });
    }

    /** At most one book is open, since no two are valid on one day. */
    private Uni<Void> endPredecessor(Caller caller, PriceBook book, List<PriceBook> others) {
        return others.stream()
                .filter(other -> other.validity().isFollowedBy(book.validity()))
                .findFirst()
                .map(open -> open.endedBy(book))
                .map(ended ->
                        books.end(ended).call(() -> audit.append(caller, ended)).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<PriceBook> save(Caller caller, PriceBook book, List<SkuPrice> skus) {
        return books.persist(book)
                .call(() -> lines.persistAll(book, skus))
                .call(() -> audit.append(caller, book.published(skus)));
    }
}

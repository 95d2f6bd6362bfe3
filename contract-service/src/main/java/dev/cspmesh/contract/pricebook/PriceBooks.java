package dev.cspmesh.contract.pricebook;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Price books; every participant of the program sees list prices, customers do not. */
@ApplicationScoped
public class PriceBooks extends VisibleRepository<PriceBook> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).everything(AGGREGATOR).everything(CSP_SAAS);

    private static final Listing<PriceBook> LISTING = Listing.of(PriceBook::id)
            .date("startsOn", "validFrom", book -> book.validity().startsOn())
            .moment("publishedAt", "publishedAt", PriceBook::publishedAt)
            .searching("service", "currency");

    private static final String END = "update price_book set valid_to = ?2 where id = ?1 and valid_to is null";

    PriceBooks() {
        super(PriceBook.class, "price book", SEEN_BY, LISTING);
    }

    /** A page of the books that the caller may see and that are wanted. */
    public Uni<Page<PriceBook>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** The books of one service, in any currency. */
    public Uni<List<PriceBook>> published(String service) {
        return list("service", service);
    }

    /** The currencies in which a service is sold now or later: those of its books that are not over, in their order. */
    public Uni<SortedSet<String>> currencies(String service, LocalDate today) {
        return list(
                        "service = :service and (validTo is null or validTo > :today)",
                        Map.of("service", service, "today", today))
                .map(PriceBooks::currencies);
    }

    /** The currencies in which a service has prices on a day. */
    public Uni<SortedSet<String>> currenciesOn(String service, LocalDate day) {
        return list(
                        "service = :service and validFrom <= :day and (validTo is null or validTo > :day)",
                        Map.of("service", service, "day", day))
                .map(PriceBooks::currencies);
    }

    private static SortedSet<String> currencies(List<PriceBook> books) {
        return books.stream().map(PriceBook::currency).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Gives an open book its last day; the one change that a published book takes. */
    Uni<Integer> end(PriceBookEvent.Ended ended) {
        return getSession()
                .chain(session -> session.createNativeQuery(END)
                        .setParameter(1, ended.priceBookId())
                        .setParameter(2, ended.endsOn().plusDays(1))
                        .executeUpdate());
    }

    /** The books of one service and currency, oldest first. Whoever publishes holds the service's lock. */
    Uni<List<PriceBook>> published(String service, String currency) {
        return list(
                "service = :service and currency = :currency order by bookVersion",
                Map.of("service", service, "currency", currency));
    }
}

package dev.cspmesh.contract.pricebook;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Price books; every participant of the program sees list prices, customers do not. */
@ApplicationScoped
public class PriceBooks implements PanacheRepositoryBase<PriceBook, UUID> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).everything(AGGREGATOR).everything(CSP_SAAS);

    /** The book, for a caller who may see it; fails with a 404 rejection otherwise. */
    public Uni<PriceBook> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("price book", id).rejected());
    }

    /** A page of the books that the caller may see, oldest first. */
    public Uni<Page<PriceBook>> list(Caller caller, Optional<String> service, PageRequest page) {
        Map<String, Object> wanted = new HashMap<>(Map.of("after", page.after()));
        service.ifPresent(code -> wanted.put("service", code));
        String finder =
                service.map(code -> "id > :after and service = :service").orElse("id > :after");
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, wanted))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, PriceBook::id));
    }

    /** The books of one service and currency, oldest first. Whoever publishes holds the service's lock. */
    Uni<List<PriceBook>> published(String service, String currency) {
        return list(
                "service = :service and currency = :currency order by bookVersion",
                Map.of("service", service, "currency", currency));
    }
}

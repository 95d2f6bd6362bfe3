package dev.cspmesh.contract.pipeline;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opportunities; a CSP sees its own, nobody else any. */
@ApplicationScoped
public class Opportunities implements PanacheRepositoryBase<Opportunity, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody().rows(CSP_SAAS, "partnerId = :party");

    /** The opportunity, for a caller who may see it; fails with a 404 rejection otherwise. */
    public Uni<Opportunity> get(Caller caller, UUID id) {
        return found(seen(caller, id), id);
    }

    /** Like {@link #get}, and until the transaction ends nobody else changes it. */
    public Uni<Opportunity> lock(Caller caller, UUID id) {
        return found(seen(caller, id).withLock(LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** A page of the opportunities that the caller may see, oldest first. */
    public Uni<Page<Opportunity>> list(Caller caller, PageRequest page) {
        return find(
                        SEEN_BY.and(caller, "id > :after") + " order by id",
                        SEEN_BY.with(caller, Map.of("after", page.after())))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Opportunity::id));
    }

    /** What the caller may see of the deals for a service and currency that are not lost; nothing for others than its CSP. */
    public Uni<List<Opportunity>> alive(Caller caller, String service, String currency) {
        return list(
                SEEN_BY.and(caller, "deal.service = :service and deal.currency = :currency and status <> :lost"),
                SEEN_BY.with(caller, Map.of("service", service, "currency", currency, "lost", OpportunityStatus.LOST)));
    }

    private PanacheQuery<Opportunity> seen(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)));
    }

    private static Uni<Opportunity> found(PanacheQuery<Opportunity> query, UUID id) {
        return query.list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("opportunity", id).rejected());
    }
}

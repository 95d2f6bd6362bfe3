package dev.cspmesh.billing.adjustment;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adjustments: a CSP and an aggregator see their own; VMware sees what was asked for, not what a CSP still drafts. */
@ApplicationScoped
public class Adjustments implements PanacheRepositoryBase<Adjustment, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(VMWARE, "status <> DRAFT")
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(AGGREGATOR, "aggregatorId = :party and status <> DRAFT");

    private static final String RELEASE = "update adjustment set charged_on = null where charged_on = ?1 returning id";
    private static final String CHARGE = "update adjustment set charged_on = ?1 where id in (?2) returning id";

    /**
     * The adjustment, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    Uni<Adjustment> get(Caller caller, UUID id) {
        return one(caller, id, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends. */
    Uni<Adjustment> lock(Caller caller, UUID id) {
        return one(caller, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Adjustment> one(Caller caller, UUID id, LockModeType lock) {
        return seen(caller, "id = :id", Map.of("id", id))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("adjustment", id).rejected());
    }

    /** A page of the adjustments that the caller may see, oldest first. */
    Uni<Page<Adjustment>> list(Caller caller, Optional<UUID> order, PageRequest page) {
        StringBuilder finder = new StringBuilder("id > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("after", page.after()));
        order.ifPresent(id -> {
            finder.append(" and orderId = :order");
            parameters.put("order", id);
        });
        return seen(caller, finder.toString(), parameters)
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Adjustment::id));
    }

    private PanacheQuery<Adjustment> seen(Caller caller, String finder, Map<String, ?> parameters) {
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, parameters));
    }

    /** Locks what waits for the next order of a contract. For spooling, which no caller starts. */
    Uni<List<UUID>> lockWaiting(UUID contractId) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select id from adjustment where contract_id = ?1 and status = 'APPLIED'"
                                        + " and charged_on is null order by id for update",
                                UUID.class)
                        .setParameter(1, contractId)
                        .getResultList());
    }

    /** The order that charges them is cancelled: they wait for the one that replaces it. */
    Uni<Void> release(UUID order) {
        return getSession()
                .chain(session -> session.createNativeQuery(RELEASE, UUID.class)
                        .setParameter(1, order)
                        .getResultList())
                .replaceWithVoid();
    }

    /** Notes which order charges them. */
    Uni<Void> charged(List<UUID> adjustments, UUID order) {
        return getSession()
                .chain(session -> session.createNativeQuery(CHARGE, UUID.class)
                        .setParameter(1, order)
                        .setParameter(2, adjustments)
                        .getResultList())
                .replaceWithVoid();
    }
}

package dev.cspmesh.kit.page;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;

/**
 * Rows of one kind, read for a caller: what the caller may not see is not there. The entity has an attribute
 * {@code id}.
 *
 * @param <T> the entity
 */
public abstract class VisibleRepository<T> implements PanacheRepositoryBase<T, UUID> {

    private final Class<T> entity;
    private final String kind;
    private final Visibility seenBy;
    private final Listing<T> listing;

    /**
     * @param kind what a person calls such a row, for refusals
     * @param seenBy which rows each participant may see
     * @param listing how the rows are listed
     */
    protected VisibleRepository(Class<T> entity, String kind, Visibility seenBy, Listing<T> listing) {
        this.entity = entity;
        this.kind = kind;
        this.seenBy = seenBy;
        this.listing = listing;
    }

    /** The row, for a caller who may see it; fails with a 404 rejection otherwise. */
    public Uni<T> get(Caller caller, UUID id) {
        return visible(caller, id, Optional.empty());
    }

    /** Like {@link #get}, and until the transaction ends nobody else changes it: two steps at once happen in turn. */
    public Uni<T> lock(Caller caller, UUID id) {
        return visible(caller, id, Optional.of(LockModeType.PESSIMISTIC_WRITE));
    }

    /** The row that an event names, locked; nobody asks for it, so nobody's visibility counts. */
    public Uni<Optional<T>> named(UUID id) {
        return find("id = :id", Map.of("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** The row, for a job; fails while somebody else has it in hand, so that the job is tried again. */
    public Uni<T> claim(UUID id) {
        return getSession()
                .chain(session -> session.createQuery("from " + entity.getSimpleName() + " where id = :id", entity)
                        .setParameter("id", id)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(kind + " " + id + " is in hand elsewhere")));
    }

    /** The one row that the caller may see and for which this holds, or nothing. */
    protected Uni<Optional<T>> seen(Caller caller, String finder, Map<String, ?> parameters) {
        return find(seenBy.and(caller, finder), seenBy.with(caller, parameters))
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** A page of the rows that the caller may see and that are wanted. */
    protected Uni<Page<T>> page(Caller caller, Filter filter, ListRequest request) {
        Filter wanted = listing.narrowed(filter, request);
        Listing.Place<T> place = listing.place(request);
        Map<String, Object> parameters = new HashMap<>(wanted.parameters());
        parameters.putAll(place.filter().parameters());
        String finder = wanted.hql() + " and " + place.filter().hql();
        Uni<Page<T>> page = find(
                        seenBy.and(caller, finder) + " order by " + place.order(), seenBy.with(caller, parameters))
                .range(0, request.limit())
                .list()
                .map(rows -> Page.cut(rows, request.limit(), place.cursor()));
        return request.count() ? page.chain(found -> counted(caller, wanted, found)) : page;
    }

    private Uni<Page<T>> counted(Caller caller, Filter wanted, Page<T> page) {
        return count(seenBy.and(caller, wanted.hql()), seenBy.with(caller, wanted.parameters()))
                .map(page::of);
    }

    private Uni<T> visible(Caller caller, UUID id, Optional<LockModeType> lock) {
        var query = find(seenBy.and(caller, "id = :id"), seenBy.with(caller, Map.of("id", id)));
        Uni<List<T>> rows = lock.map(query::withLock).orElse(query).list();
        return rows.map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound(kind, id).rejected());
    }
}

package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.UUID;

/** The services of the catalogue. They belong to nobody: anyone may read them. */
@ApplicationScoped
public class CloudServices implements PanacheRepositoryBase<CloudService, UUID> {

    /** The service of that code; fails with a 404 rejection otherwise. */
    public Uni<CloudService> get(String code) {
        return named(code)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("service", code).rejected());
    }

    /** The service that a body names; fails with a 422 rejection when there is none. */
    public Uni<CloudService> require(String code) {
        return named(code)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> CatalogueRules.unknownService(code).rejected());
    }

    /** Like {@link #require}, and until the transaction ends nobody else holds it: the lock for what is one per service. */
    public Uni<CloudService> requireLocked(String code) {
        return named(code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> CatalogueRules.unknownService(code).rejected());
    }

    /** Like {@link #get}, and until the transaction ends nobody else holds it. */
    Uni<CloudService> lock(String code) {
        return named(code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("service", code).rejected());
    }

    /** A page of the catalogue in the order of the source document. */
    public Uni<Page<CloudService>> list(PageRequest page) {
        return find("id > :after order by id", Map.of("after", page.after()))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, CloudService::id));
    }

    private PanacheQuery<CloudService> named(String code) {
        return find("code = :code", Map.of("code", code));
    }
}

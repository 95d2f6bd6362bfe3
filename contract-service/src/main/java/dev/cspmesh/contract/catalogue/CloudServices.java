package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;

/** The services of the catalogue. They belong to nobody: anyone may read them. */
@ApplicationScoped
public class CloudServices extends VisibleRepository<CloudService> {

    /** Who is not signed in sees what everybody sees. */
    private static final Caller ANYBODY = new Caller(Participant.CUSTOMER, "", "");

    private static final Listing<CloudService> LISTING = Listing.of(CloudService::id)
            .text("code", "code", CloudService::code)
            .text("name", "name", CloudService::name)
            .text("family", "family", CloudService::family)
            .searching("code", "name");

    CloudServices() {
        super(CloudService.class, "service", Visibility.nobody().everything(Participant.CUSTOMER), LISTING);
    }

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

    /** Other levels of the service are on offer; answers with their number. Whoever publishes holds the service's lock. */
    Uni<Long> countPublication(String code) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "update cloud_service set levels_version = levels_version + 1 where code = ?1"
                                        + " returning levels_version",
                                Long.class)
                        .setParameter(1, code)
                        .getSingleResult());
    }

    /** A page of the catalogue, in the order of the source document unless another one is asked for. */
    public Uni<Page<CloudService>> list(Filter filter, ListRequest request) {
        return page(ANYBODY, filter, request);
    }

    private PanacheQuery<CloudService> named(String code) {
        return find("code = :code", Map.of("code", code));
    }
}

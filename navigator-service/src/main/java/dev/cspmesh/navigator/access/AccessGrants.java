package dev.cspmesh.navigator.access;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Access grants; a partner sees its own at its customers, a customer those that concern it. */
@ApplicationScoped
public class AccessGrants implements PanacheRepositoryBase<AccessGrant, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(CUSTOMER, "cast(customerOrganizationId as string) = :party");

    /** The grant for this service at this customer, if the caller may see one; held until the transaction ends. */
    public Uni<Optional<AccessGrant>> lockIfAny(Caller caller, UUID customerId, String service) {
        return at(caller, customerId, service)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /**
     * The same, for a caller who means one that is there.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<AccessGrant> lock(Caller caller, UUID customerId, String service) {
        return lockIfAny(caller, customerId, service).map(found -> found.orElseThrow(() -> missing(service)));
    }

    /**
     * The grant for this service at this customer.
     *
     * @return fails with a 404 rejection when there is none that the caller may see
     */
    public Uni<AccessGrant> get(Caller caller, UUID customerId, String service) {
        return at(caller, customerId, service)
                .list()
                .map(SingleResult::one)
                .map(found -> Optional.ofNullable(found).orElseThrow(() -> missing(service)));
    }

    /** A page of the grants at this customer that the caller may see, oldest first. */
    public Uni<Page<AccessGrant>> list(Caller caller, UUID customerId, PageRequest page) {
        return find(
                        SEEN_BY.and(caller, "id > :after and customerOrganizationId = :customer") + " order by id",
                        SEEN_BY.with(caller, Map.of("after", page.after(), "customer", customerId)))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, AccessGrant::id));
    }

    private PanacheQuery<AccessGrant> at(Caller caller, UUID customerId, String service) {
        return find(
                SEEN_BY.and(caller, "customerOrganizationId = :customer and service = :service"),
                SEEN_BY.with(caller, Map.of("customer", customerId, "service", service)));
    }

    private static Rejected missing(String service) {
        return Rejection.notFound("access grant", service).rejected();
    }

    /** For the service's own job, which acts for nobody. */
    Uni<AccessGrant> claim(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}

package dev.cspmesh.navigator.access;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.customer.CustomerOwned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Access grants; a partner sees its own at its customers, a customer those that concern it. */
@ApplicationScoped
public class AccessGrants extends CustomerOwned<AccessGrant> {

    private static final String OF_SERVICE = "service = :service";
    private static final Listing<AccessGrant> LISTING = Listing.of(AccessGrant::id)
            .text("service", "service", AccessGrant::service)
            .moment("requestedAt", "requestedAt", AccessGrant::requestedAt)
            .moment("changedAt", "changedAt", AccessGrant::changedAt)
            .searching("service");

    AccessGrants() {
        super(AccessGrant.class, "access grant", LISTING);
    }

    /** The grant for this service at this customer, if the caller may see one; locked until the transaction ends. */
    public Uni<Optional<AccessGrant>> lockIfAny(Caller caller, UUID customerId, String service) {
        return lockAt(caller, customerId, OF_SERVICE, Map.of("service", service));
    }

    /** The same, for a caller who means one that is there; fails with a 404 rejection otherwise. */
    public Uni<AccessGrant> lock(Caller caller, UUID customerId, String service) {
        return lockIfAny(caller, customerId, service).map(found -> found.orElseThrow(() -> missing(service)));
    }

    /** The grant for this service at this customer; fails with a 404 rejection when the caller may see none. */
    public Uni<AccessGrant> get(Caller caller, UUID customerId, String service) {
        return at(caller, customerId, OF_SERVICE, Map.of("service", service))
                .map(found -> found.orElseThrow(() -> missing(service)));
    }

    /** A page of the grants at this customer that the caller may see, oldest first. */
    public Uni<Page<AccessGrant>> list(Caller caller, UUID customerId, Filter filter, ListRequest request) {
        return page(caller, filter.is("customerOrganizationId", customerId), request);
    }

    private static Rejected missing(String service) {
        return Rejection.notFound("access grant", service).rejected();
    }
}

package dev.cspmesh.navigator.provisioning;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.customer.CustomerOwned;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows of one kind of provisioned thing. A provider names its own by identifiers of its choice, which are unique among
 * that provider's: another provider's identifier behaves like a free one.
 *
 * @param <T> the entity
 */
public abstract class ProvisionedRepository<T extends Provisioned> extends CustomerOwned<T> {

    private final String kind;
    private final String name;

    /**
     * @param kind what a person calls such a row, for refusals
     * @param name the attribute that holds the provider's identifier
     */
    protected ProvisionedRepository(Class<T> entity, String kind, String name, Listing<T> listing) {
        super(entity, kind, listing);
        this.kind = kind;
        this.name = name;
    }

    /** The one of this customer under the provider's identifier; fails with a 404 rejection where there is none. */
    public Uni<T> get(Caller caller, UUID customerId, UUID named) {
        return at(caller, customerId, name + " = :named", Map.of("named", named))
                .map(found ->
                        found.orElseThrow(() -> Rejection.notFound(kind, named).rejected()));
    }

    /** A page of those of this customer that the caller may see and that are wanted, oldest first. */
    public Uni<Page<T>> list(Caller caller, UUID customerId, Filter filter, ListRequest request) {
        return page(caller, filter.is("customerOrganizationId", customerId), request);
    }

    /** What this provider named so, at whichever customer, locked. */
    public Uni<Optional<T>> namedBy(Caller provider, UUID named) {
        return find("partnerId = :party and " + name + " = :named", Map.of("party", provider.party(), "named", named))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }
}

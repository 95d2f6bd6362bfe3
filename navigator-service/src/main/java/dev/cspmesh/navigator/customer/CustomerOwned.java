package dev.cspmesh.navigator.customer;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows that belong to a customer; a partner sees those of its customers, a customer its own.
 *
 * @param <T> the entity, with attributes {@code partnerId} and {@code customerOrganizationId}
 */
public abstract class CustomerOwned<T> extends VisibleRepository<T> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(CUSTOMER, "cast(customerOrganizationId as string) = :party");

    /** @param kind what a person calls such a row, for refusals */
    protected CustomerOwned(Class<T> entity, String kind, Listing<T> listing) {
        super(entity, kind, SEEN_BY, listing);
    }

    /** The one row at this customer that the caller may see and for which this holds, or nothing. */
    protected Uni<Optional<T>> at(Caller caller, UUID customerId, String finder, Map<String, ?> parameters) {
        return one(caller, customerId, finder, parameters, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends. */
    protected Uni<Optional<T>> lockAt(Caller caller, UUID customerId, String finder, Map<String, ?> parameters) {
        return one(caller, customerId, finder, parameters, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Optional<T>> one(
            Caller caller, UUID customerId, String finder, Map<String, ?> parameters, LockModeType lock) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("customer", customerId);
        return find(SEEN_BY.and(caller, finder + " and customerOrganizationId = :customer"), SEEN_BY.with(caller, all))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }
}

package dev.cspmesh.navigator.customerrequest;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests for customer organizations; a partner sees those of its own deals, nobody else any. */
@ApplicationScoped
public class CustomerRequests implements PanacheRepositoryBase<CustomerRequest, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody().rows(CSP_SAAS, "partnerId = :party");

    /** The request, for a caller who may see it; fails with a 404 rejection otherwise. */
    public Uni<CustomerRequest> get(Caller caller, UUID id) {
        return get(caller, id, LockModeType.NONE);
    }

    /** The same, held for a decision until the transaction ends. */
    public Uni<CustomerRequest> lock(Caller caller, UUID id) {
        return get(caller, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<CustomerRequest> get(Caller caller, UUID id, LockModeType lock) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("customer request", id).rejected());
    }

    /** A page of the requests that the caller may see, oldest deal first; in one state if it is named. */
    public Uni<Page<CustomerRequest>> list(Caller caller, Optional<CustomerRequestStatus> status, PageRequest page) {
        Map<String, Object> wanted = new HashMap<>(Map.of("after", page.after()));
        status.ifPresent(state -> wanted.put("status", state));
        String finder = status.map(state -> "id > :after and status = :status").orElse("id > :after");
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, wanted))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, CustomerRequest::id));
    }
}

package dev.cspmesh.support.request;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Requests. A customer sees its own, a CSP those of its customers and its own, VMware those that a CSP opened. An
 * aggregator sees none: requests about billing to which it is a party come with a later version.
 */
@ApplicationScoped
public class SupportRequests implements PanacheRepositoryBase<SupportRequest, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CUSTOMER, "id in (select r.requestId from Requester r where r.customerOrganizationId = :party)")
            .rows(CSP_SAAS, "parties.partnerId = :party")
            .rows(VMWARE, "level = VENDOR");

    /**
     * The request, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<SupportRequest> get(Caller caller, UUID id) {
        return one(caller, id).list().map(SingleResult::one).onItem().ifNull().failWith(() -> missing(id));
    }

    /** The same, kept from others until the transaction ends: what two people do to a request happens one by one. */
    public Uni<SupportRequest> getToChange(Caller caller, UUID id) {
        return one(caller, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> missing(id));
    }

    /** A page of the requests that the caller may see, oldest first. */
    public Uni<Page<SupportRequest>> list(Caller caller, List<RequestStatus> statuses, PageRequest page) {
        return find(
                        SEEN_BY.and(caller, "id > :after and status in :statuses") + " order by id",
                        SEEN_BY.with(caller, Map.of("after", page.after(), "statuses", statuses)))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, SupportRequest::id));
    }

    /** The states that a filter names, all of them without one. */
    public static List<RequestStatus> statuses(Optional<RequestStatus> wanted) {
        return wanted.map(List::of).orElse(List.of(RequestStatus.values()));
    }

    private PanacheQuery<SupportRequest> one(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)));
    }

    private static RuntimeException missing(UUID id) {
        return Rejection.notFound("request", id).rejected();
    }
}

package dev.cspmesh.contract.change;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Change requests; who sees the contract sees them. */
@ApplicationScoped
public class ChangeRequests extends VisibleRepository<ChangeRequest> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(AGGREGATOR, "aggregatorId = :party");
    private static final Listing<ChangeRequest> LISTING = Listing.of(ChangeRequest::id)
            .date("effectiveOn", "effectiveOn", ChangeRequest::effectiveOn)
            .moment("changedAt", "changedAt", ChangeRequest::changedAt)
            .searching("contractNumber", "partnerId", "aggregatorId");

    ChangeRequests() {
        super(ChangeRequest.class, "change request", SEEN_BY, LISTING);
    }

    /** The contract of a request that the caller may see: what is locked before the request is read. */
    public Uni<UUID> contractOf(Caller caller, UUID id) {
        return contract(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)), id);
    }

    /** The contract of a job's request. */
    public Uni<UUID> contractOf(UUID id) {
        return contract("id = :id", Map.of("id", id), id);
    }

    private Uni<UUID> contract(String where, Map<String, ?> parameters, UUID id) {
        return getSession()
                .chain(session -> {
                    var query = session.createQuery("select contractId from ChangeRequest where " + where, UUID.class);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(
                                () -> Rejection.notFound("change request", id).rejected()));
    }

    /** Requests that the caller was given by a list of its own. */
    public Uni<List<ChangeRequest>> among(List<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids));
    }

    /** A page of the requests that the caller may see and that are wanted. */
    Uni<Page<ChangeRequest>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }
}

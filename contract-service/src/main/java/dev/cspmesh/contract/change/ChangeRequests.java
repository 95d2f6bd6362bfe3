package dev.cspmesh.contract.change;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Change requests; who sees the contract sees them. */
@ApplicationScoped
public class ChangeRequests implements PanacheRepositoryBase<ChangeRequest, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(AGGREGATOR, "aggregatorId = :party");
    private static final Set<ChangeStatus> OPEN =
            Arrays.stream(ChangeStatus.values()).filter(ChangeStatus::isOpen).collect(Collectors.toUnmodifiableSet());

    /** The request, for a caller who may see it; fails with a 404 rejection otherwise. */
    Uni<ChangeRequest> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("change request", id).rejected());
    }

    /** The contract of a request that the caller may see: what is locked before the request is read. */
    Uni<UUID> contractOf(Caller caller, UUID id) {
        return contract(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)), id);
    }

    /** The contract of a timer's request. */
    Uni<UUID> contractOf(UUID id) {
        return contract("id = :id", Map.of("id", id), id);
    }

    private Uni<UUID> contract(String where, Map<String, ?> parameters, UUID id) {
        return getSession()
                .chain(session -> {
                    var query = session.createQuery("select agreementId from ChangeRequest where " + where, UUID.class);
                    parameters.forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(
                                () -> Rejection.notFound("change request", id).rejected()));
    }

    /** A page of the requests that the caller may see, oldest first. */
    Uni<Page<ChangeRequest>> list(
            Caller caller, Optional<UUID> contract, Optional<ChangeStatus> status, PageRequest page) {
        Map<String, Object> wanted = new HashMap<>(Map.of("after", page.after()));
        contract.ifPresent(id -> wanted.put("contract", id));
        status.ifPresent(state -> wanted.put("status", state));
        String finder = "id > :after"
                + contract.map(id -> " and agreementId = :contract").orElse("")
                + status.map(state -> " and status = :status").orElse("");
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, wanted))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, ChangeRequest::id));
    }

    /** The open request of a contract. Whoever asks holds the contract's lock. */
    Uni<Optional<ChangeRequest>> open(UUID contract) {
        return find("agreementId = :contract and status in :open", Map.of("contract", contract, "open", OPEN))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** The request of a timer. */
    Uni<ChangeRequest> named(UUID id) {
        return findById(id);
    }
}

package dev.cspmesh.billing.metering.exception;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.billing.metering.validation.UsageReason;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The exceptions queue as it is read: VMware sees all, a CSP what concerns its own contracts. */
@ApplicationScoped
class UsageExceptionRepository implements PanacheRepositoryBase<UsageException, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "contractId in (select c.contractId from Contract c where c.partnerId = :party)");

    /** Which exceptions are wanted. */
    record Wanted(Optional<UUID> contractId, Optional<UsageReason> reason, boolean open) {}

    /** The exception, for a caller who may see it; fails with a 404 rejection otherwise. */
    Uni<UsageException> get(Caller caller, UUID id) {
        return one(caller, id, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends. */
    Uni<UsageException> lock(Caller caller, UUID id) {
        return one(caller, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<UsageException> one(Caller caller, UUID id, LockModeType lock) {
        return seen(caller, "id = :id", Map.of("id", id))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("usage exception", id).rejected());
    }

    /** A page of the exceptions that the caller may see, oldest first. */
    Uni<Page<UsageException>> list(Caller caller, Wanted wanted, PageRequest page) {
        StringBuilder finder = new StringBuilder("id > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("after", page.after()));
        if (wanted.open()) {
            finder.append(" and resolvedAt is null");
        }
        wanted.contractId().ifPresent(contract -> {
            finder.append(" and contractId = :contract");
            parameters.put("contract", contract);
        });
        wanted.reason().ifPresent(reason -> {
            finder.append(" and reason = :reason");
            parameters.put("reason", reason);
        });
        return seen(caller, finder.toString(), parameters)
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, UsageException::id));
    }

    private PanacheQuery<UsageException> seen(Caller caller, String finder, Map<String, ?> parameters) {
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, parameters));
    }
}

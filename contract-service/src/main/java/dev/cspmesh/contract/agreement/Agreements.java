package dev.cspmesh.contract.agreement;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;

/** Contracts; a CSP and an aggregator see their own, VMware all, a customer none. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "parties.partnerId = :party")
            .rows(AGGREGATOR, "parties.aggregatorId = :party");
    private static final int MOST_DUE = 100;

    /** The contract, for a caller who may see it; fails with a 404 rejection otherwise. */
    public Uni<Agreement> get(Caller caller, UUID id) {
        return found(seen(caller, id).firstResult(), id);
    }

    /** Like {@link #get}, and until the transaction ends nobody else changes it: two steps at once happen in turn. */
    public Uni<Agreement> lock(Caller caller, UUID id) {
        return found(seen(caller, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult(), id);
    }

    /** A page of the contracts that the caller may see, oldest first. */
    public Uni<Page<Agreement>> list(
            Caller caller, Optional<String> service, Optional<AgreementStatus> status, PageRequest page) {
        Map<String, Object> wanted = new HashMap<>(Map.of("after", page.after()));
        service.ifPresent(code -> wanted.put("service", code));
        status.ifPresent(state -> wanted.put("status", state));
        String finder = "id > :after"
                + service.map(code -> " and service = :service").orElse("")
                + status.map(state -> " and status = :status").orElse("");
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, wanted))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Agreement::id));
    }

    /** A public number that no contract had before. */
    Uni<String> nextNumber() {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('agreement_number')", Long.class)
                        .getSingleResult())
                .map(number -> "CON-" + number);
    }

    /** True while the partner has no default contract for the service. Whoever asks holds the partner's lock. */
    Uni<Boolean> lacksDefault(String partnerId, String service) {
        return count(
                        "parties.partnerId = :partner and service = :service and isDefault",
                        Map.of("partner", partnerId, "service", service))
                .map(count -> count == 0);
    }

    /** Contracts whose first day has come, longest waiting first; for the calendar, not for a caller. */
    Uni<List<UUID>> due(Instant now) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select id from Agreement where status = :waiting and milestones.effectiveAt <= :now"
                                        + " order by milestones.effectiveAt, id",
                                UUID.class)
                        .setParameter("waiting", AgreementStatus.PENDING_EFFECTIVE_DATE)
                        .setParameter("now", now)
                        .setMaxResults(MOST_DUE)
                        .getResultList());
    }

    /** The contract if it still waits and nobody else has it in hand; another instance may. */
    Uni<Optional<Agreement>> claimWaiting(UUID id) {
        return getSession()
                .chain(session -> session.createQuery(
                                "from Agreement where id = :id and status = :waiting", Agreement.class)
                        .setParameter("id", id)
                        .setParameter("waiting", AgreementStatus.PENDING_EFFECTIVE_DATE)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .getResultList())
                .map(rows -> rows.stream().findFirst());
    }

    private PanacheQuery<Agreement> seen(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)));
    }

    private static Uni<Agreement> found(Uni<Agreement> row, UUID id) {
        return row.onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("contract", id).rejected());
    }
}

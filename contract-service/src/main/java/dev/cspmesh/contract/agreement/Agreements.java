package dev.cspmesh.contract.agreement;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;

/** Contracts; a CSP and an aggregator see their own, VMware all, a customer none. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "parties.partnerId = :party")
            .rows(AGGREGATOR, "parties.aggregatorId = :party");
    private static final Set<AgreementStatus> IN_FORCE = Arrays.stream(AgreementStatus.values())
            .filter(AgreementStatus::isInForce)
            .collect(Collectors.toUnmodifiableSet());

    /** The contract, for a caller who may see it; fails with a 404 rejection otherwise. */
    public Uni<Agreement> get(Caller caller, UUID id) {
        return found(seen(caller, id), id);
    }

    /** Like {@link #get}, and until the transaction ends nobody else changes it: two steps at once happen in turn. */
    public Uni<Agreement> lock(Caller caller, UUID id) {
        return found(seen(caller, id).withLock(LockModeType.PESSIMISTIC_WRITE), id);
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

    /** The contract that the partner's new subscriptions to the service pin. Whoever asks holds the partner's lock. */
    Uni<Optional<Agreement>> defaultOf(String partnerId, String service) {
        return first(
                "parties.partnerId = :partner and service = :service and isDefault",
                Map.of("partner", partnerId, "service", service));
    }

    /** The contract that has been in force longest. Whoever asks holds the partner's lock. */
    Uni<Optional<Agreement>> oldestInForce(String partnerId, String service) {
        return first(
                "parties.partnerId = :partner and service = :service and status in :inForce"
                        + " order by milestones.activatedAt, id",
                Map.of("partner", partnerId, "service", service, "inForce", IN_FORCE));
    }

    private Uni<Optional<Agreement>> first(String finder, Map<String, Object> parameters) {
        return find(finder, parameters).firstResult().map(Optional::ofNullable);
    }

    /** The contract, for a date that came; fails while somebody else has it in hand, so that the timer rings again. */
    public Uni<Agreement> claim(UUID id) {
        return getSession()
                .chain(session -> session.createQuery("from Agreement where id = :id", Agreement.class)
                        .setParameter("id", id)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("contract " + id + " is in hand elsewhere")));
    }

    /** The contract that a fact names. */
    public Uni<Optional<Agreement>> named(UUID id) {
        return find("id = :id", Map.of("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    private PanacheQuery<Agreement> seen(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)));
    }

    private static Uni<Agreement> found(PanacheQuery<Agreement> query, UUID id) {
        return query.list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("contract", id).rejected());
    }
}

package dev.cspmesh.contract.commit;

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
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Contracts; a CSP and an aggregator see their own, VMware all, a customer none. */
@ApplicationScoped
public class Contracts extends VisibleRepository<Contract> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "parties.partnerId = :party")
            .rows(AGGREGATOR, "parties.aggregatorId = :party");
    private static final Listing<Contract> LISTING = Listing.of(Contract::id)
            .text("number", "number", Contract::number)
            .date("startsOn", "terms.term.startsOn", contract -> contract.term().startsOn())
            .moment("changedAt", "changedAt", Contract::changedAt)
            .searching("number");
    private static final Set<ContractStatus> IN_FORCE = Arrays.stream(ContractStatus.values())
            .filter(ContractStatus::isInForce)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<ContractStatus> AGREED = Arrays.stream(ContractStatus.values())
            .filter(ContractStatus::isAgreed)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<ContractStatus> ENDED = Set.of(
            ContractStatus.EXPIRED, ContractStatus.TERMINATED, ContractStatus.REJECTED, ContractStatus.WITHDRAWN);

    Contracts() {
        super(Contract.class, "contract", SEEN_BY, LISTING);
    }

    /** A page of the contracts that the caller may see and that are wanted. */
    public Uni<Page<Contract>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** Contracts that the caller was given by a list of its own. */
    public Uni<List<Contract>> among(List<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids));
    }

    /** A public number that no contract had before. */
    public Uni<String> nextNumber() {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('contract_number')", Long.class)
                        .getSingleResult())
                .map(number -> "CON-" + number);
    }

    /** True while the partner has no default contract for the service. Whoever asks holds the partner's lock. */
    public Uni<Boolean> lacksDefault(String partnerId, String service) {
        return count(
                        "parties.partnerId = :partner and service = :service and isDefault",
                        Map.of("partner", partnerId, "service", service))
                .map(count -> count == 0);
    }

    /** The contract that the partner's new subscriptions to the service pin. Whoever asks holds the partner's lock. */
    public Uni<Optional<Contract>> defaultOf(String partnerId, String service) {
        return first(
                "parties.partnerId = :partner and service = :service and isDefault",
                Map.of("partner", partnerId, "service", service));
    }

    /** The contract that has been in force longest. Whoever asks holds the partner's lock. */
    public Uni<Optional<Contract>> oldestInForce(String partnerId, String service) {
        return first(
                "parties.partnerId = :partner and service = :service and status in :inForce"
                        + " order by milestones.activatedAt, id",
                Map.of("partner", partnerId, "service", service, "inForce", IN_FORCE));
    }

    /** The partner's contracts that have not ended yet. */
    public Uni<List<UUID>> unfinishedOf(String partnerId) {
        return list(
                        "parties.partnerId = :partner and status not in :ended",
                        Map.of("partner", partnerId, "ended", ENDED))
                .map(found -> found.stream().map(Contract::id).toList());
    }

    /** The partner's contracts that wait for their first day. */
    public Uni<List<Contract>> waitingOf(String partnerId) {
        return list("parties.partnerId", partnerId)
                .map(found -> found.stream()
                        .filter(contract -> contract.status() == ContractStatus.PENDING_EFFECTIVE_DATE)
                        .toList());
    }

    /** The drafts for a service in a currency, locked until the transaction ends. */
    public Uni<List<Contract>> drafts(String service, String currency) {
        return find(
                        "service = :service and terms.level.currency = :currency and status = :draft order by id",
                        Map.of("service", service, "currency", currency, "draft", ContractStatus.DRAFT))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The contracts of a partner for a service that serve its customers now or from their first day on. */
    public Uni<List<Contract>> agreed(String partnerId, String service) {
        return list(
                "parties.partnerId = :partner and service = :service and status in :agreed order by id",
                Map.of("partner", partnerId, "service", service, "agreed", AGREED));
    }

    private Uni<Optional<Contract>> first(String finder, Map<String, Object> parameters) {
        return find(finder, parameters).firstResult().map(Optional::ofNullable);
    }
}

package dev.cspmesh.navigator.projection.contract;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What navigator knows of contracts. A projection is owned by no caller, so no visibility applies. */
@ApplicationScoped
public class ContractProjections {

    /** Contracts of one partner for one service that are looked at; more make no difference to the answer. */
    private static final int CONTRACTS_AT_MOST = 100;

    private final Clock clock;

    ContractProjections(Clock clock) {
        this.clock = clock;
    }

    /** The contract that a new activation is pinned to: the default one of those in force now, else the oldest. */
    public Uni<Optional<ContractProjection>> inForce(String partnerId, String service) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ContractProjection where partnerId = :partner and service = :service"
                                        + " order by isDefault desc, startsOn, contractId",
                                ContractProjection.class)
                        .setParameter("partner", partnerId)
                        .setParameter("service", service)
                        .setMaxResults(CONTRACTS_AT_MOST)
                        .getResultList())
                .map(contracts -> first(contracts, now));
    }

    private static Optional<ContractProjection> first(List<ContractProjection> contracts, Instant now) {
        return contracts.stream().filter(contract -> contract.covers(now)).findFirst();
    }

    /** Those of these contracts that are in force now. */
    public Uni<Set<UUID>> inForce(Collection<UUID> contractIds) {
        Instant now = clock.instant();
        if (contractIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ContractProjection where contractId in :ids", ContractProjection.class)
                        .setParameter("ids", List.copyOf(contractIds))
                        .getResultList())
                .map(found -> found.stream()
                        .filter(contract -> contract.covers(now))
                        .map(ContractProjection::contractId)
                        .collect(Collectors.toSet()));
    }

    /** True while this contract is in force; also where none is needed. */
    @WithSession
    public Uni<Boolean> isInForce(Optional<UUID> contractId) {
        Instant now = clock.instant();
        return contractId
                .map(id -> Panache.getSession()
                        .chain(session -> session.find(ContractProjection.class, id))
                        .map(contract -> contract != null && contract.covers(now)))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    /** Received again it changes nothing, so that what happened to the contract since is not lost. */
    public Uni<Void> apply(ContractActivated event) {
        return Panache.getSession()
                .chain(session -> session.find(ContractProjection.class, event.contractId()))
                .chain(known -> known == null ? insert(event) : Uni.createFrom().voidItem());
    }

    public Uni<Void> apply(ContractChanged event) {
        return update(event.contractId(), contract -> contract.changed(event));
    }

    public Uni<Void> apply(ContractEnded event) {
        return update(event.contractId(), contract -> contract.ended(event.endedOn()));
    }

    public Uni<Void> apply(DefaultContractChanged event) {
        return update(event.contractId(), contract -> contract.markDefault(event.isDefault()));
    }

    private static Uni<Void> insert(ContractActivated event) {
        return Panache.getSession()
                .chain(session -> session.merge(new ContractProjection(event)).chain(session::flush))
                .replaceWithVoid();
    }

    /** An event of a contract that is not known ends in the dead letters, to be replayed after the one it follows. */
    private static Uni<Void> update(UUID contractId, Consumer<ContractProjection> change) {
        return Panache.getSession()
                .chain(session -> session.find(ContractProjection.class, contractId, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("contract " + contractId + " is not known to be active"))
                .invoke(change)
                .chain(Panache::flush);
    }
}

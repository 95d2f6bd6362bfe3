package dev.cspmesh.navigator.program;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The read models of this package. They are facts of the program, not owned by a caller, so no visibility applies. */
@ApplicationScoped
public class ProgramRecords {

    /** Contracts of one partner for one service that are looked at; more make no difference to the answer. */
    private static final int CONTRACTS_AT_MOST = 100;

    private final Clock clock;

    ProgramRecords(Clock clock) {
        this.clock = clock;
    }

    public Uni<Optional<KnownPartner>> partner(String partnerId) {
        return Panache.getSession()
                .chain(session -> session.find(KnownPartner.class, partnerId))
                .map(Optional::ofNullable);
    }

    public Uni<Optional<ListedService>> service(String code) {
        return Panache.getSession()
                .chain(session -> session.find(ListedService.class, code))
                .map(Optional::ofNullable);
    }

    /** The contract that a new activation is pinned to: the default one of those that hold now, else the oldest. */
    public Uni<Optional<ActiveContract>> contractNow(String partnerId, String service) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from ActiveContract where partnerId = :partner and service = :service"
                                        + " order by isDefault desc, startsOn, contractId",
                                ActiveContract.class)
                        .setParameter("partner", partnerId)
                        .setParameter("service", service)
                        .setMaxResults(CONTRACTS_AT_MOST)
                        .getResultList())
                .map(contracts -> first(contracts, now));
    }

    private static Optional<ActiveContract> first(List<ActiveContract> contracts, Instant now) {
        return contracts.stream().filter(contract -> contract.covers(now)).findFirst();
    }

    Uni<Void> keep(PartnerApproved fact) {
        return merge(new KnownPartner(fact));
    }

    Uni<Void> keep(ServiceListed fact) {
        return merge(new ListedService(fact));
    }

    /** Told again it changes nothing, so that what happened to the contract since is not lost. */
    public Uni<Void> keep(ContractActivated fact) {
        return Panache.getSession()
                .chain(session -> session.find(ActiveContract.class, fact.contractId()))
                .chain(known -> known == null
                        ? merge(new ActiveContract(fact))
                        : Uni.createFrom().voidItem());
    }

    public Uni<Void> keep(ContractChanged fact) {
        return follow(fact.contractId(), contract -> contract.changed(fact));
    }

    public Uni<Void> keep(ContractEnded fact) {
        return follow(fact.contractId(), contract -> contract.ended(fact.endedBefore()));
    }

    public Uni<Void> keep(DefaultChanged fact) {
        return follow(fact.contractId(), contract -> contract.preferred(fact.isDefault()));
    }

    /** A fact about a contract that is not known ends in the dead letters, to be taken up after the one it follows. */
    private static Uni<Void> follow(UUID contractId, Consumer<ActiveContract> change) {
        return Panache.getSession()
                .chain(session -> session.find(ActiveContract.class, contractId, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("contract " + contractId + " is not known to be active"))
                .invoke(change)
                .chain(Panache::flush);
    }

    /** True while a contract holds; also where none is needed. */
    public Uni<Boolean> holds(Optional<UUID> contractId) {
        Instant now = clock.instant();
        return contractId
                .map(id -> Panache.getSession()
                        .chain(session -> session.find(ActiveContract.class, id))
                        .map(contract -> contract != null && contract.covers(now)))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private static Uni<Void> merge(Object row) {
        return Panache.getSession()
                .chain(session -> session.merge(row).chain(session::flush))
                .replaceWithVoid();
    }
}

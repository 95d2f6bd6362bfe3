package dev.cspmesh.navigator.program;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    public Uni<Void> keep(ContractActivated fact) {
        return merge(new ActiveContract(fact));
    }

    private static Uni<Void> merge(Object row) {
        return Panache.getSession()
                .chain(session -> session.merge(row).chain(session::flush))
                .replaceWithVoid();
    }
}

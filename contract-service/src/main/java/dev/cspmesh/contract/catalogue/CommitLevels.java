package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The commit levels on offer. They are the same for every partner. */
@ApplicationScoped
public class CommitLevels implements PanacheRepositoryBase<CommitLevel, UUID> {

    /** The levels that a service offers now, in all currencies, lowest first; none for a free service. */
    public Uni<List<CommitLevel>> offered(String service) {
        return list(
                "service = :service and not superseded order by currency, monthlyCommitment",
                Map.of("service", service));
    }

    /** The levels that a service offers now in one currency, lowest first. */
    public Uni<List<CommitLevel>> offered(String service, String currency) {
        return list(
                "service = :service and currency = :currency and not superseded order by monthlyCommitment",
                Map.of("service", service, "currency", currency));
    }

    /** The version after the last one. Whoever publishes holds the service's lock. */
    Uni<Integer> nextVersion(String service, String currency) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select coalesce(max(levelVersion), 0) + 1 from CommitLevel"
                                        + " where service = :service and currency = :currency",
                                Integer.class)
                        .setParameter("service", service)
                        .setParameter("currency", currency)
                        .getSingleResult());
    }

    /** What is on offer is so no longer. */
    Uni<Void> supersede(String service, String currency) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                update commit_level set superseded = true
                                where service = ?1 and currency = ?2 and not superseded returning code
                                """, String.class)
                        .setParameter(1, service)
                        .setParameter(2, currency)
                        .getResultList())
                .replaceWithVoid();
    }

    /** Puts a band on offer; it reaches to where the next one begins. */
    Uni<Void> insert(String service, String currency, int version, LevelBand band, Optional<LevelBand> next) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into commit_level (service, code, currency, level_version, monthly_commitment,
                                    discount_basis_points, rounding_unit, band_to)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, -1)) returning code
                                """, String.class)
                        .setParameter(1, service)
                        .setParameter(2, band.code())
                        .setParameter(3, currency)
                        .setParameter(4, version)
                        .setParameter(5, band.monthlyCommitment().amount())
                        .setParameter(6, band.discount().value())
                        .setParameter(7, band.roundingUnit().amount())
                        .setParameter(
                                8,
                                next.map(LevelBand::monthlyCommitment)
                                        .map(Money::amount)
                                        .orElse(BigDecimal.ONE.negate()))
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The level that a body names, in its current version; fails with a 422 rejection when there is none. */
    public Uni<CommitLevel> require(String service, String code, String currency) {
        return find(
                        "service = :service and code = :code and currency = :currency and not superseded",
                        Map.of("service", service, "code", code, "currency", currency))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() ->
                        CatalogueRules.unknownLevel(service, code, currency).rejected());
    }
}

package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commit levels, those that are announced and those that were replaced too. They are the same for every partner. */
@ApplicationScoped
public class CommitLevels implements PanacheRepositoryBase<CommitLevel, UUID> {

    private static final String ON = " and startsOn <= :day and (endsBefore is null or endsBefore > :day)";

    /** The levels that a service offers on a day, in all currencies, lowest first; none for a free service. */
    public Uni<List<CommitLevel>> offered(String service, LocalDate day) {
        return list(
                "service = :service" + ON + " order by currency, monthlyCommitment",
                Map.of("service", service, "day", day));
    }

    /** The levels that a service offers on a day in one currency, lowest first. */
    public Uni<List<CommitLevel>> offered(String service, String currency, LocalDate day) {
        return list(
                "service = :service and currency = :currency" + ON + " order by monthlyCommitment",
                Map.of("service", service, "currency", currency, "day", day));
    }

    /** The same, to be told beside what takes their place: the session does not keep them, so whoever asks again reads anew. */
    Uni<List<CommitLevel>> asOffered(String service, String currency, LocalDate day) {
        return offered(service, currency, day)
                .call(before -> getSession().invoke(session -> before.forEach(session::detach)));
    }

    /** The level that a body names, as it is on that day; fails with a 422 rejection when there is none. */
    public Uni<CommitLevel> require(String service, String code, String currency, LocalDate day) {
        return find(code, service, currency, day)
                .chain(found -> found.map(level -> Uni.createFrom().item(level))
                        .orElseGet(() -> offered(service, currency, day)
                                .onItem()
                                .transformToUni(others -> Uni.createFrom()
                                        .failure(
                                                CatalogueRules.unknownLevel(service, code, currency, day, names(others))
                                                        .rejected()))));
    }

    private static String names(List<CommitLevel> levels) {
        return levels.stream().map(CommitLevel::code).collect(Collectors.joining(", "));
    }

    /** The level of that name on that day. */
    public Uni<Optional<CommitLevel>> find(String code, String service, String currency, LocalDate day) {
        return list(
                        "service = :service and code = :code and currency = :currency" + ON,
                        Map.of("service", service, "code", code, "currency", currency, "day", day))
                .map(levels -> Optional.ofNullable(SingleResult.one(levels)));
    }

    /** All versions of the levels of a service in a currency, the newest first. */
    public Uni<List<CommitLevel>> versions(String service, String currency) {
        return list(
                "service = :service and currency = :currency order by levelVersion desc",
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

    /**
     * What is on offer on that day is so until the day before; what should have begun on it never does. Levels that are
     * announced for a later day stay announced.
     */
    Uni<Void> endOn(String service, String currency, LocalDate day) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                update commit_level set ends_before = ?3
                                where service = ?1 and currency = ?2 and starts_on <= ?3
                                  and (ends_before is null or ends_before > ?3) returning code
                                """, String.class)
                        .setParameter(1, service)
                        .setParameter(2, currency)
                        .setParameter(3, day)
                        .getResultList())
                .replaceWithVoid();
    }

    /** The first day of the levels that are announced for the time after a day, if there are any. */
    Uni<Optional<LocalDate>> announcedAfter(String service, String currency, LocalDate day) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select min(startsOn) from CommitLevel where service = :service and currency = :currency"
                                        + " and startsOn > :day and (endsBefore is null or endsBefore > startsOn)",
                                LocalDate.class)
                        .setParameter("service", service)
                        .setParameter("currency", currency)
                        .setParameter("day", day)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Puts a band on offer; it reaches to where the next one begins. */
    Uni<Void> insert(LevelPublication of, LevelBand band, Optional<LevelBand> next) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into commit_level (service, code, currency, level_version, monthly_commitment,
                                    discount_basis_points, rounding_unit, band_to, starts_on, ends_before)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, -1), ?9, cast(cast(?10 as text) as date))
                                returning code
                                """, String.class)
                        .setParameter(1, of.service())
                        .setParameter(2, band.code())
                        .setParameter(3, of.currency())
                        .setParameter(4, of.version())
                        .setParameter(5, band.monthlyCommitment().amount())
                        .setParameter(6, band.discount().value())
                        .setParameter(7, band.roundingUnit().amount())
                        .setParameter(
                                8,
                                next.map(LevelBand::monthlyCommitment)
                                        .map(Money::amount)
                                        .orElse(BigDecimal.ONE.negate()))
                        .setParameter(9, of.startsOn())
                        .setParameter(10, text(of.endsBefore()))
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}

package dev.cspmesh.contract.projection.billing;

import dev.cspmesh.kit.forecast.MeteredMonth;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Estimates; read only for a contract that the caller has been given. */
@ApplicationScoped
public class EstimateProjections implements PanacheRepositoryBase<EstimateProjection, EstimateProjection.Key> {

    /** What is known of each month in which something was used. */
    public Uni<Map<YearMonth, MeteredMonth>> known(UUID contractId) {
        return list("key.contractId = :contract", Map.of("contract", contractId))
                .map(months -> months.stream()
                        .collect(Collectors.toMap(EstimateProjection::month, EstimateProjection::metered)));
    }

    /** MSRP spend of all months that are known. */
    public Uni<BigDecimal> spent(UUID contractId) {
        return list("key.contractId = :contract", Map.of("contract", contractId))
                .map(months -> months.stream()
                        .map(estimate -> estimate.reported().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Remembers the newest estimate; those of one contract come in their order. */
    Uni<Void> remember(EstimateUpdated update) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into estimate_projection (contract_id, month, reported, late, currency)
                                    values (:contract, :month, :reported, :late, :currency)
                                on conflict (contract_id, month) do update
                                    set reported = excluded.reported, late = excluded.late, currency = excluded.currency
                                returning currency
                                """, String.class)
                        .setParameter("contract", update.contractId())
                        .setParameter("month", update.month().atDay(1))
                        .setParameter("reported", update.reported().amount())
                        .setParameter("late", update.lateOrNone().amount())
                        .setParameter("currency", update.reported().currency())
                        .getResultList())
                .replaceWithVoid();
    }
}

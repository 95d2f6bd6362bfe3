package dev.cspmesh.contract.projection.billing;

import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/** Estimates; read only for a contract that the caller has been given. */
@ApplicationScoped
public class EstimateProjections implements PanacheRepositoryBase<EstimateProjection, EstimateProjection.Key> {

    /** MSRP spend of the month so far; nothing while no usage is known. */
    public Uni<Money> reported(UUID contractId, YearMonth month, String currency) {
        return findById(EstimateProjection.Key.of(contractId, month))
                .map(estimate -> estimate == null ? Money.zero(currency) : estimate.reported());
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
                                insert into estimate_projection (contract_id, month, reported, currency)
                                    values (:contract, :month, :reported, :currency)
                                on conflict (contract_id, month) do update
                                    set reported = excluded.reported, currency = excluded.currency
                                returning currency
                                """, String.class)
                        .setParameter("contract", update.contractId())
                        .setParameter("month", update.month().atDay(1))
                        .setParameter("reported", update.reported().amount())
                        .setParameter("currency", update.reported().currency())
                        .getResultList())
                .replaceWithVoid();
    }
}

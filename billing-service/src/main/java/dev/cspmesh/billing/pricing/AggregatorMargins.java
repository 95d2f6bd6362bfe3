package dev.cspmesh.billing.pricing;

import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.billing.DryRun;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What aggregators get beyond the contract's discount; VMware's data. */
@ApplicationScoped
public class AggregatorMargins {

    private static final String UPSERT = """
            insert into aggregator_margin (aggregator_id, margin_basis_points) values (?1, ?2)
            on conflict (aggregator_id) do update set margin_basis_points = excluded.margin_basis_points
            returning margin_basis_points
            """;

    private final BillingConfig config;

    AggregatorMargins(BillingConfig config) {
        this.config = config;
    }

    /** The margin in basis points on list; the configured default when VMware has set none. */
    public Uni<Integer> of(String aggregatorId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select margin_basis_points from aggregator_margin where aggregator_id = ?1",
                                Integer.class)
                        .setParameter(1, aggregatorId)
                        .getResultList())
                .map(found -> found.stream().findFirst().orElseGet(config::defaultAggregatorMargin));
    }

    /** Sets the margin, for orders that are closed from now on. */
    @WithTransaction
    public Uni<Void> set(String aggregatorId, int marginBasisPoints, boolean dryRun) {
        return DryRun.of(
                dryRun,
                Panache.getSession()
                        .chain(session -> session.createNativeQuery(UPSERT, Integer.class)
                                .setParameter(1, aggregatorId)
                                .setParameter(2, marginBasisPoints)
                                .getResultList())
                        .replaceWithVoid());
    }
}

package dev.cspmesh.billing.pricing;

import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.billing.DryRun;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What aggregators get beyond the contract's discount; VMware's data. */
@ApplicationScoped
public class AggregatorMargins {

    private static final String READ =
            "select margin_basis_points, version from aggregator_margin where aggregator_id = ?1";

    /** Nothing when somebody has set it since that version. */
    private static final String UPSERT = """
            insert into aggregator_margin as m (aggregator_id, margin_basis_points, version) values (?1, ?2, ?3 + 1)
            on conflict (aggregator_id) do update
                set margin_basis_points = excluded.margin_basis_points, version = excluded.version
                where m.version = ?3
            returning version
            """;

    private final BillingConfig config;

    AggregatorMargins(BillingConfig config) {
        this.config = config;
    }

    /** The margin; the configured default when VMware has set none. */
    public Uni<AggregatorMargin> of(String aggregatorId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, aggregatorId)
                        .getResultList())
                .map(found -> found.stream()
                        .findFirst()
                        .map(row ->
                                new AggregatorMargin(aggregatorId, new BasisPoints((Integer) row[0]), (Long) row[1]))
                        .orElseGet(() -> standard(aggregatorId)));
    }

    private AggregatorMargin standard(String aggregatorId) {
        return new AggregatorMargin(aggregatorId, new BasisPoints(config.defaultAggregatorMargin()), 0);
    }

    /**
     * Sets the margin, for orders that are closed from now on.
     *
     * @param ifMatch the version that was seen
     */
    @WithTransaction
    public Uni<AggregatorMargin> set(
            String aggregatorId, @Nullable String ifMatch, BasisPoints onList, boolean dryRun) {
        return DryRun.of(
                dryRun,
                of(aggregatorId)
                        .invoke(seen -> Responses.match(ifMatch, seen.version()))
                        .chain(seen -> replace(seen, onList)));
    }

    private static Uni<AggregatorMargin> replace(AggregatorMargin seen, BasisPoints onList) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT, Long.class)
                        .setParameter(1, seen.aggregatorId())
                        .setParameter(2, onList.value())
                        .setParameter(3, seen.version())
                        .getResultList())
                .map(versions -> versions.stream()
                        .findFirst()
                        .map(version -> new AggregatorMargin(seen.aggregatorId(), onList, version))
                        .orElseThrow(() -> Rejection.of(
                                        CommonProblems.EDITED_MEANWHILE,
                                        "Another request has set the margin meanwhile.")
                                .rejected()));
    }
}

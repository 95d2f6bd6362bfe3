package dev.cspmesh.contract.projection.partner;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Partners that have chosen an aggregator. No caller reads them; a party asks for its own row by its own name. */
@ApplicationScoped
public class PartnerProjections implements PanacheRepositoryBase<PartnerProjection, String> {

    /** Job for a partner that is active again: its contracts that wait for their first day go on. */
    public static final String REINSTATED = "contract.partner-reinstated";

    /** Job for a partner that has left the program: its contracts end. */
    public static final String LEFT = "contract.partner-left";

    private final String partnerService;

    PartnerProjections(@ConfigProperty(name = "mesh.partner.url") String partnerService) {
        this.partnerService = partnerService;
    }

    /** The partner of that ID; fails with a 422 rejection while it has no aggregator. */
    public Uni<PartnerProjection> requireWithAggregator(String partnerId) {
        return findById(partnerId)
                .onItem()
                .ifNull()
                .failWith(() -> noAggregator(partnerId).rejected());
    }

    /** A partner that works with that aggregator now; fails with a 422 rejection when there is none of that ID. */
    public Uni<PartnerProjection> requireOf(String aggregatorId, String partnerId) {
        return find("partnerId = ?1 and aggregatorId = ?2", partnerId, aggregatorId)
                .<PartnerProjection>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.of(
                                ContractProblems.NOT_YOUR_PARTNER, "No CSP %s works with you.".formatted(partnerId))
                        .field("#/partnerId", "is none of your CSPs", "the partner ID of one of your CSPs")
                        .rejected());
    }

    /** Until the transaction ends nobody else holds this partner: the lock for what exists once per partner. */
    public Uni<PartnerProjection> lock(String partnerId) {
        return findById(partnerId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Remembers the choice unless a later one is known already. */
    Uni<Void> remember(AggregatorChosen choice) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into partner_projection (partner_id, aggregator_id, chosen_at) values (:partner, :aggregator, :at)
                                on conflict (partner_id) do update
                                    set aggregator_id = excluded.aggregator_id, chosen_at = excluded.chosen_at
                                    where partner_projection.chosen_at <= excluded.chosen_at
                                returning partner_id
                                """, String.class)
                        .setParameter("partner", choice.partnerId())
                        .setParameter("aggregator", choice.aggregatorId())
                        .setParameter("at", choice.chosenAt().atOffset(ZoneOffset.UTC))
                        .getResultList())
                .replaceWithVoid();
    }

    /** Remembers since when an aggregator may not act, or that it may, unless something later is known already. */
    Uni<Void> remember(AggregatorChanged change) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into aggregator_projection (aggregator_id, inactive_since, changed_at)
                                values (:aggregator, cast(cast(:since as text) as timestamptz), :at)
                                on conflict (aggregator_id) do update
                                    set inactive_since = excluded.inactive_since, changed_at = excluded.changed_at
                                    where aggregator_projection.changed_at <= excluded.changed_at
                                returning aggregator_id
                                """, String.class)
                        .setParameter("aggregator", change.aggregatorId())
                        .setParameter(
                                "since",
                                change.isInactive() ? change.changedAt().toString() : null)
                        .setParameter("at", change.changedAt().atOffset(ZoneOffset.UTC))
                        .getResultList())
                .replaceWithVoid();
    }

    /** Whether this aggregator makes new contracts; one of which nothing is known does. */
    public Uni<Boolean> mayAct(String aggregatorId) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select aggregator_id from aggregator_projection"
                                        + " where aggregator_id = :aggregator and inactive_since is not null",
                                String.class)
                        .setParameter("aggregator", aggregatorId)
                        .getResultList())
                .map(List::isEmpty);
    }

    private Rejection noAggregator(String partnerId) {
        return Rejection.of(ContractProblems.NO_AGGREGATOR, "No aggregator is known of you yet (step 3).")
                .step("listAggregators", "GET", partnerService + "/aggregators")
                .step("chooseAggregator", "PUT", partnerService + "/partners/" + partnerId + "/aggregator");
    }
}

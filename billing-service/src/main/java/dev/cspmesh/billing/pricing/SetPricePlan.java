package dev.cspmesh.billing.pricing;

import dev.cspmesh.billing.DryRun;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The CSP sets what its customers pay. */
@ApplicationScoped
public class SetPricePlan {

    private final PricePlans plans;

    SetPricePlan(PricePlans plans) {
        this.plans = plans;
    }

    /**
     * Sets the plan, for orders that are closed from now on.
     *
     * @param ifMatch the version that the change is based on; needed when a plan exists
     */
    @WithTransaction
    Uni<PricePlan> set(Caller caller, @Nullable String ifMatch, PricePlanView.Plan wanted, boolean dryRun) {
        TaxRates taxRates = wanted.toRates();
        Rejection.refuse(PricingRules.countries(taxRates).or(() -> PricingRules.tiers(wanted.toResalePrices())));
        return DryRun.of(
                dryRun,
                plans.lock(caller)
                        .map(found -> matched(caller, ifMatch, found))
                        .invoke(plan -> plan.reprice(new BasisPoints(wanted.markupBasisPoints()), taxRates))
                        .invoke(plan -> plan.price(wanted.toResalePrices(), wanted.toFees()))
                        .chain(this::save));
    }

    private static PricePlan matched(Caller caller, @Nullable String ifMatch, Optional<PricePlan> found) {
        found.ifPresent(plan -> Responses.match(ifMatch, plan.version()));
        return found.orElseGet(() -> PricePlan.atList(caller.party()));
    }

    private Uni<PricePlan> save(PricePlan plan) {
        return plans.persistAndFlush(plan)
                .onFailure(PersistenceException.class)
                .transform(twice -> Rejection.of(
                                CommonProblems.EDITED_MEANWHILE,
                                "Another request has set the first price plan meanwhile.")
                        .rejected());
    }
}

package dev.cspmesh.billing.pricing;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Price plans: each CSP has one, under its own number, and sees no other. */
@ApplicationScoped
public class PricePlans implements PanacheRepositoryBase<PricePlan, String> {

    /**
     * The caller's plan.
     *
     * @return fails with a 404 rejection when it has set none
     */
    Uni<PricePlan> get(Caller caller) {
        return findById(caller.party())
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("price plan of", caller.party())
                        .step("setPricePlan", "PUT", "/price-plan")
                        .rejected());
    }

    /** The caller's plan, locked, if it has set one. */
    Uni<Optional<PricePlan>> lock(Caller caller) {
        return findById(caller.party(), LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** The plan that prices a partner's invoices; at list when it has set none. For billing, which no CSP starts. */
    public Uni<PricePlan> effective(String partnerId) {
        return findById(partnerId).onItem().ifNull().continueWith(() -> PricePlan.atList(partnerId));
    }
}

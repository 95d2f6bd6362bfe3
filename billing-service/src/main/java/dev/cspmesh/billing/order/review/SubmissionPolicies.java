package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.OverdueSchedule;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Submission policies: each CSP has one, under its own number, and sees no other. */
@ApplicationScoped
public class SubmissionPolicies implements PanacheRepositoryBase<SubmissionPolicy, String> {

    private final Orders orders;
    private final OverdueSchedule schedule;
    private final Clock clock;

    SubmissionPolicies(Orders orders, OverdueSchedule schedule, Clock clock) {
        this.orders = orders;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The policy of a partner; remind only when it has set none. */
    Uni<SubmissionPolicy> of(String partnerId) {
        return findById(partnerId).onItem().ifNull().continueWith(() -> SubmissionPolicy.remindOnly(partnerId));
    }

    /**
     * Sets the caller's policy.
     *
     * @param ifMatch the version that the change is based on
     */
    @WithTransaction
    public Uni<SubmissionPolicy> set(Caller caller, @Nullable String ifMatch, Optional<String> standingPo) {
        return findById(caller.party(), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .continueWith(() -> SubmissionPolicy.remindOnly(caller.party()))
                .invoke(policy -> Responses.match(ifMatch, policy.version()))
                .invoke(policy -> policy.submitUnder(standingPo))
                .chain(this::save)
                .call(policy -> policy.standingPo().isPresent()
                        ? takeUpOverdue(policy)
                        : Uni.createFrom().voidItem());
    }

    private Uni<SubmissionPolicy> save(SubmissionPolicy policy) {
        return persistAndFlush(policy)
                .onFailure(PersistenceException.class)
                .transform(twice -> Rejection.of(
                                CommonProblems.EDITED_MEANWHILE, "Another request has set the first policy meanwhile.")
                        .rejected());
    }

    /** A new policy counts for orders that are overdue already. */
    private Uni<Void> takeUpOverdue(SubmissionPolicy policy) {
        return orders.overdue(policy.partnerId(), clock.instant()).chain(overdue -> {
            Uni<Void> chain = Uni.createFrom().voidItem();
            for (MonthlyOrder order : overdue) {
                chain = chain.chain(() -> schedule.follow(order));
            }
            return chain;
        });
    }
}

package dev.cspmesh.billing.order.review;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Responses;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/** Submission policies: each CSP has one, under its own number, and sees no other. */
@ApplicationScoped
public class SubmissionPolicies implements PanacheRepositoryBase<SubmissionPolicy, String> {

    /** The policy of a partner; remind only when it has set none. */
    Uni<SubmissionPolicy> of(String partnerId) {
        return findById(partnerId).onItem().ifNull().continueWith(() -> SubmissionPolicy.remindOnly(partnerId));
    }

    /**
     * Sets the caller's policy.
     *
     * @param ifMatch the version that the change is based on; needed when a policy was set before
     */
    @WithTransaction
    public Uni<SubmissionPolicy> set(Caller caller, @Nullable String ifMatch, String standingPo) {
        return findById(caller.party(), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNotNull()
                .invoke(policy -> Responses.match(ifMatch, policy.version()))
                .onItem()
                .ifNull()
                .continueWith(() -> SubmissionPolicy.remindOnly(caller.party()))
                .invoke(policy -> policy.submitUnder(standingPo))
                .chain(this::persistAndFlush);
    }
}

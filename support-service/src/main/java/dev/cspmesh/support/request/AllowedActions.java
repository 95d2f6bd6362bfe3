package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a caller may do with a request now. */
public final class AllowedActions {

    private AllowedActions() {}

    /** The requests that the life cycle allows this caller, without reopening once its time is over. */
    public static List<NextAction> of(SupportRequest request, Caller caller, Instant now) {
        boolean late = RequestRules.reopensInTime(request, RequestLifeCycle.REOPEN, now)
                .isPresent();
        Set<Action> hidden = late ? Set.of(RequestLifeCycle.REOPEN) : Set.of();
        return RequestLifeCycle.TABLE.allowedActions(request, caller, hidden);
    }
}

package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a caller may do with a request now. */
final class AllowedActions {

    private AllowedActions() {}

    /** One entry for each state that the caller may move the request to, named by the state, then notes and escalation. */
    static List<NextAction> of(SupportRequest request, Caller caller, Instant now) {
        String self = "/requests/" + request.id();
        Side side = request.sideOf(caller);
        List<NextAction> steps = new ArrayList<>();
        LifeCycle.next(request.status(), side).stream()
                .filter(next -> RequestRules.reopensInTime(request, next, now).isEmpty())
                .map(next -> new NextAction(next.publicName(), "POST", self + "/transition"))
                .forEach(steps::add);
        if (RequestRules.takesNotes(request, side).isEmpty()) {
            steps.add(new NextAction("writeNote", "POST", self + "/notes"));
        }
        if (caller.is(Participant.CSP_SAAS)
                && RequestRules.isWithTheCsp(request, side).isEmpty()
                && RequestRules.isNotEscalated(request).isEmpty()) {
            steps.add(new NextAction("escalateRequest", "POST", self + "/escalation"));
        }
        return steps;
    }
}

package dev.cspmesh.support.request;

import static dev.cspmesh.support.request.RequestStatus.ACKNOWLEDGED;
import static dev.cspmesh.support.request.RequestStatus.CANCELLED;
import static dev.cspmesh.support.request.RequestStatus.CLOSED;
import static dev.cspmesh.support.request.RequestStatus.HELD;
import static dev.cspmesh.support.request.RequestStatus.IN_PROGRESS;
import static dev.cspmesh.support.request.RequestStatus.PENDING;
import static dev.cspmesh.support.request.RequestStatus.REJECTED;
import static dev.cspmesh.support.request.RequestStatus.RESOLVED;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.LifeCycleDraft;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life cycle of a support request (docs/domain.md, support; states of TMF621). Its roles are the two sides: who asked
 * and who answers.
 */
public final class RequestLifeCycle {

    public static final Action OPEN = Action.post("openRequest", "/requests");
    public static final Action READ = Action.get("readRequest", "/requests/{id}");
    public static final Action START = Action.post("startRequest", "/requests/{id}/start");
    public static final Action REJECT = Action.post("rejectRequest", "/requests/{id}/rejection");
    public static final Action WAIT = Action.post("waitForRequester", "/requests/{id}/waiting");
    public static final Action HOLD = Action.post("holdRequest", "/requests/{id}/hold");
    public static final Action CONTINUE = Action.post("continueRequest", "/requests/{id}/continuation");
    public static final Action RESOLVE = Action.post("resolveRequest", "/requests/{id}/resolution");
    public static final Action REOPEN = Action.post("reopenRequest", "/requests/{id}/reopening");
    public static final Action CLOSE = Action.post("closeRequest", "/requests/{id}/closure");
    public static final Action CANCEL = Action.post("cancelRequest", "/requests/{id}/cancellation");
    public static final Action WRITE_NOTE = Action.post("writeNote", "/requests/{id}/notes");
    public static final Action ESCALATE = Action.post("escalateRequest", "/requests/{id}/escalation");

    private static final By REQUESTER = By.role(Side.REQUESTER.role());
    private static final By ANSWERER = By.role(Side.ANSWERER.role());
    private static final By EITHER = REQUESTER.or(ANSWERER);

    private static final Set<RequestStatus> WORKED = EnumSet.of(ACKNOWLEDGED, IN_PROGRESS, PENDING, HELD);

    /** A note of the requester that both sides read also continues a pending request; see {@link SupportRequest#note}. */
    public static final LifeCycle<SupportRequest, RequestStatus> TABLE = table();

    private RequestLifeCycle() {}

    private static LifeCycle<SupportRequest, RequestStatus> table() {
        LifeCycleDraft<SupportRequest, RequestStatus> draft = LifeCycle.of(
                        "support request", RequestStatus.class, SupportRequest::status, SupportRequest::id)
                .actingAs((request, caller) -> request.sideOf(caller).role())
                .shownBy(READ)
                .begins(OPEN, REQUESTER, ACKNOWLEDGED, "request.opened.v1");
        return endings(beside(answering(draft))).table();
    }

    private static LifeCycleDraft<SupportRequest, RequestStatus> answering(
            LifeCycleDraft<SupportRequest, RequestStatus> draft) {
        return draft.row(ACKNOWLEDGED, START, ANSWERER, IN_PROGRESS, "request.started.v1")
                .row(ACKNOWLEDGED, REJECT, ANSWERER, REJECTED, "request.rejected.v1")
                .row(IN_PROGRESS, WAIT, ANSWERER, PENDING, "request.pending.v1")
                .row(IN_PROGRESS, HOLD, ANSWERER, HELD, "request.held.v1")
                .row(PENDING, CONTINUE, EITHER, IN_PROGRESS, "request.continued.v1")
                .row(HELD, CONTINUE, ANSWERER, IN_PROGRESS, "request.continued.v1")
                .row(IN_PROGRESS, RESOLVE, ANSWERER, RESOLVED, "request.resolved.v1")
                .row(PENDING, RESOLVE, ANSWERER, RESOLVED, "request.resolved.v1")
                .row(HELD, RESOLVE, ANSWERER, RESOLVED, "request.resolved.v1");
    }

    private static LifeCycleDraft<SupportRequest, RequestStatus> beside(
            LifeCycleDraft<SupportRequest, RequestStatus> draft) {
        for (RequestStatus worked : WORKED) {
            draft.row(worked, ESCALATE, ANSWERER, worked, "request.escalated.v1")
                    .when(SupportRequest::isOfCustomer)
                    .unless(RequestRules::isNotEscalated)
                    .row(worked, WRITE_NOTE, EITHER, worked, "request.note-written.v1");
        }
        return draft.row(RESOLVED, WRITE_NOTE, EITHER, RESOLVED, "request.note-written.v1");
    }

    private static LifeCycleDraft<SupportRequest, RequestStatus> endings(
            LifeCycleDraft<SupportRequest, RequestStatus> draft) {
        WORKED.forEach(worked -> draft.row(worked, CANCEL, REQUESTER, CANCELLED, "request.cancelled.v1"));
        return draft.row(RESOLVED, REOPEN, EITHER, IN_PROGRESS, "request.reopened.v1")
                .row(RESOLVED, CLOSE, EITHER, CLOSED, "request.closed.v1");
    }
}

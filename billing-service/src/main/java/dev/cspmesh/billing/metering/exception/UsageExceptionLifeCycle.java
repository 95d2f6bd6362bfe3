package dev.cspmesh.billing.metering.exception;

import static dev.cspmesh.billing.metering.exception.UsageExceptionStatus.OPEN;
import static dev.cspmesh.billing.metering.exception.UsageExceptionStatus.RESOLVED;
import static dev.cspmesh.billing.metering.exception.UsageExceptionStatus.REVIEWED;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** The life cycle of usage that was not accepted (docs/domain.md, Usage event). */
final class UsageExceptionLifeCycle {

    static final Action BEGIN = Action.automatic("rejectUsage");
    static final Action RESOLVE = Action.automatic("resolveUsage");

    /** The same decision again changes nothing. */
    static final Action REVIEW = Action.put("reviewUsageException", "/usage-events/exceptions/{id}/review");

    static final LifeCycle<UsageException, UsageExceptionStatus> TABLE = LifeCycle.of(
                    "usage exception", UsageExceptionStatus.class, UsageException::status, UsageException::id)
            .shownBy(Action.get("readUsageException", "/usage-events/exceptions/{id}"))
            .begins(BEGIN, By.NOBODY, OPEN, "usage.rejected.v1")
            .automatic(OPEN, RESOLVE, RESOLVED, "usage.resolved.v1")
            .row(OPEN, REVIEW, VMWARE, REVIEWED, "usage.reviewed.v1")
            .row(RESOLVED, REVIEW, VMWARE, REVIEWED, "usage.reviewed.v1")
            .row(REVIEWED, REVIEW, VMWARE, REVIEWED, "usage.reviewed.v1")
            .table();

    private UsageExceptionLifeCycle() {}
}

package dev.cspmesh.billing.metering.exception;

/** Where a usage exception stands; {@link UsageExceptionLifeCycle} says what may follow. */
enum UsageExceptionStatus {
    /** Waits for what it names, or for a reviewer. */
    OPEN,
    /** The event was accepted since, or is rejected for another reason now. */
    RESOLVED,
    /** Somebody has decided about it. */
    REVIEWED
}

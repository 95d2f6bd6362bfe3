package dev.cspmesh.billing.metering.validation;

/** Why a usage event was not accepted (docs/domain.md, Usage event). */
public enum UsageReason {
    /** The period is empty, turned around, longer than a leap year, or before 2000 or after 2199. */
    INVALID_PERIOD,
    /** The period begins in the future. */
    FUTURE,
    /** More than 38 digits, or an amount at list of more than 15 digits before the point. */
    TOO_MANY_DIGITS,
    /** A negative quantity that is not marked as a correction. */
    NEGATIVE_QUANTITY,
    /** No such activation is known yet; when it becomes known, the event is accepted by itself. */
    UNKNOWN_SUBSCRIPTION,
    /** The activation has no contract, or the contract is not known yet. */
    NO_CONTRACT,
    /** The period begins outside the contract's term. */
    OUTSIDE_TERM,
    /** No price book of the service has the SKU on that day. */
    UNKNOWN_SKU,
    /** The price book measures the SKU in another unit. */
    UNKNOWN_UNIT,
    /** More than 90 days after its month; a reviewer may still accept it. */
    LATE,
    /** Every order of the contract is spooled: nothing could charge it any more. */
    NO_ORDER_LEFT,
    /** The same source and id came before with other content. */
    CONFLICT;

    /** Whether the event is accepted by itself once what it names becomes known. */
    public boolean isPending() {
        return this == UNKNOWN_SUBSCRIPTION || this == NO_CONTRACT || this == UNKNOWN_SKU;
    }
}

package dev.cspmesh.contract.pipeline;

/** Where a deal stands; {@link OpportunityLifeCycle} says what may follow. */
public enum OpportunityStatus {
    NEW,
    QUALIFIED,
    PROPOSED,
    /** The customer buys. */
    WON,
    /** The customer does not buy. */
    LOST
}

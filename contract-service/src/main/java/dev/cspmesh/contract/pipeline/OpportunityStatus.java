package dev.cspmesh.contract.pipeline;

/** Where a deal stands; {@link OpportunityLifeCycle} says what may follow. */
public enum OpportunityStatus {
    NEW,
    QUALIFIED,
    PROPOSED,
    /** The customer buys. */
    WON,
    /** The customer does not buy. */
    LOST;

    /** Nothing follows. */
    public boolean isClosed() {
        return switch (this) {
            case NEW, QUALIFIED, PROPOSED -> false;
            case WON, LOST -> true;
        };
    }
}

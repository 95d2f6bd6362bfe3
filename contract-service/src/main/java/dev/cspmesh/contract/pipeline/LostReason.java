package dev.cspmesh.contract.pipeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer does not buy. */
@Schema(name = "LostReason", description = "The coded reason of a lost deal")
public enum LostReason {
    PRICE,
    COMPETITOR,
    /** The service does not do what the customer needs. */
    FUNCTION,
    NO_BUDGET,
    TIMING,
    /** The customer decided nothing. */
    NO_DECISION,
    /** The customer is not reached any more. */
    NO_CONTACT,
    /** Something else, which the text says. */
    OTHER
}

package dev.cspmesh.billing.adjustment;

import dev.cspmesh.kit.money.Quantity;
import java.util.UUID;

/**
 * A line of a closed order and what its quantity should have been.
 *
 * @param orderId the order that the line stands on
 */
record AdjustmentLine(UUID adjustmentId, UUID orderId, int line, Quantity quantity) {

    /** What the CSP asks for. */
    record Change(int line, Quantity quantity) {}
}

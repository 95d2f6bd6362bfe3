package dev.cspmesh.partner.aggregator;

/** Whether an aggregator can be picked. */
public enum AggregatorStatus {
    ACTIVE,
    INACTIVE
}

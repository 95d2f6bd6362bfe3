package dev.cspmesh.billing.pricing;

import dev.cspmesh.kit.money.BasisPoints;

/**
 * What an aggregator gets beyond the contract's discount.
 *
 * @param onList share of the list price
 * @param version how often VMware has set it; 0 while the configured default counts
 */
public record AggregatorMargin(String aggregatorId, BasisPoints onList, long version) {}

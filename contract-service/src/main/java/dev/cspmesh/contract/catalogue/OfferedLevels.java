package dev.cspmesh.contract.catalogue;

import java.util.List;

/**
 * What a service offers now.
 *
 * @param levels in all currencies, lowest first
 * @param version another number means that other levels are on offer
 */
record OfferedLevels(List<CommitLevel> levels, long version) {}

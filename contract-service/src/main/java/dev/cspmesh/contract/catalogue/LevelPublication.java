package dev.cspmesh.contract.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Levels that are published together.
 *
 * @param startsOn the first day on which they are on offer
 * @param endsBefore the first day of the levels that are announced already for a later day
 */
record LevelPublication(
        String service, String currency, int version, LocalDate startsOn, Optional<LocalDate> endsBefore) {}

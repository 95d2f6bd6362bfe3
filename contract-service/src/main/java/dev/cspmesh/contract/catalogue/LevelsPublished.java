package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * New levels are published for a service and currency; contracts keep what they pinned.
 *
 * @param startsOn the first day on which they are on offer
 */
public record LevelsPublished(String service, String currency, int version, LocalDate startsOn, List<Level> levels)
        implements DomainEvent {

    /**
     * One band.
     *
     * @param roundingUnit prorated commitments are rounded down to a multiple of this
     */
    public record Level(String code, Money monthlyCommitment, BasisPoints discountBasisPoints, Money roundingUnit) {

        static Level of(LevelBand band) {
            return new Level(band.code(), band.monthlyCommitment(), band.discount(), band.roundingUnit());
        }
    }

    @Override
    public String type() {
        return "level.published.v1";
    }

    @Override
    public String key() {
        return service;
    }
}

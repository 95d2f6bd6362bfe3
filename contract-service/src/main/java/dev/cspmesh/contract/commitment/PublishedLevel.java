package dev.cspmesh.contract.commitment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.Optional;

/** The level as a contract pinned it and its events tell it. */
public record PublishedLevel(String code, int version, BasisPoints discountBasisPoints, Money monthlyCommitment) {

    /** A level and the first month in which it counts. */
    public record From(YearMonth from, @JsonUnwrapped PublishedLevel level) {

        /** Nothing where nothing is committed to. */
        public static Optional<From> of(CommitmentSchedule.LevelFrom step) {
            return PublishedLevel.of(step.level()).map(level -> new From(step.from(), level));
        }
    }

    /** Nothing where nothing is committed to. */
    public static Optional<PublishedLevel> of(ContractedLevel level) {
        return level.offer()
                .map(offer ->
                        new PublishedLevel(offer.code(), offer.version(), level.discount(), level.monthlyCommitment()));
    }
}

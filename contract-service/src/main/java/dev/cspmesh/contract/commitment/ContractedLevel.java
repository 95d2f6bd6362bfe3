package dev.cspmesh.contract.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cspmesh.contract.catalogue.CommitLevel;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The commit level as it was when the contract was drafted; a later version of the level does not change it.
 *
 * @param commitment MSRP spend committed for each month, in the currency
 * @param discountBasisPoints discount on MSRP in hundredths of a percent
 * @param roundingUnit a prorated commitment is rounded down to a multiple of this
 */
@Embeddable
public record ContractedLevel(
        @Column(name = "level_code") String code,
        @Column(name = "level_version") int levelVersion,
        String currency,
        @Column(name = "monthly_commitment") BigDecimal commitment,
        @Column(name = "discount_basis_points") int discountBasisPoints,
        @Column(name = "rounding_unit") BigDecimal roundingUnit) {

    /** Pins a level that is on offer. */
    public static ContractedLevel of(CommitLevel level) {
        Money commitment = level.monthlyCommitment();
        return new ContractedLevel(
                level.code(),
                level.levelVersion(),
                commitment.currency(),
                commitment.amount(),
                level.discountBasisPoints(),
                level.roundingUnit());
    }

    /** What stands for a level where nothing is committed to: no minimum, no discount. */
    public static ContractedLevel none(String currency) {
        return new ContractedLevel("PAYG", 1, currency, BigDecimal.ZERO, 0, BigDecimal.ONE);
    }

    /** The same commitment at a price of its own. */
    public ContractedLevel at(int specialDiscount) {
        return new ContractedLevel(code, levelVersion, currency, commitment, specialDiscount, roundingUnit);
    }

    @JsonIgnore
    public Money monthlyCommitment() {
        return Money.rounded(commitment, currency);
    }

    /** The share of a month with some days unserved, rounded down to the unit. */
    BigDecimal prorated(int served, int days) {
        return commitment
                .multiply(BigDecimal.valueOf(served))
                .divideToIntegralValue(BigDecimal.valueOf(days).multiply(roundingUnit))
                .multiply(roundingUnit);
    }
}

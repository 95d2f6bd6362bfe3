package dev.cspmesh.contract.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.BasisPointsColumn;
import dev.cspmesh.contract.catalogue.CommitLevel;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The commit level as it was when the contract was drafted; a later version of the level does not change it.
 *
 * @param code absent where nothing is committed to
 * @param levelVersion absent with the code
 * @param commitment MSRP spend committed for each month, in the currency
 * @param discount on MSRP
 * @param roundingUnit a prorated commitment is rounded down to a multiple of this
 * @param special the discount is not the level's own but one that VMware approved for this contract
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractedLevel(
        @Column(name = "level_code") @Nullable String code,
        @Column(name = "level_version") @Nullable Integer levelVersion,
        String currency,
        @Column(name = "monthly_commitment") BigDecimal commitment,

        @Column(name = "discount_basis_points") @Convert(converter = BasisPointsColumn.class)
        BasisPoints discount,

        @Column(name = "rounding_unit") BigDecimal roundingUnit,
        @Column(name = "special_price") boolean special) {

    /** A level at its own discount. */
    public ContractedLevel(
            @Nullable String code,
            @Nullable Integer levelVersion,
            String currency,
            BigDecimal commitment,
            BasisPoints discount,
            BigDecimal roundingUnit) {
        this(code, levelVersion, currency, commitment, discount, roundingUnit, false);
    }

    /** Pins a level that is on offer. */
    public static ContractedLevel of(CommitLevel level) {
        Money commitment = level.monthlyCommitment();
        return new ContractedLevel(
                level.code(),
                level.levelVersion(),
                commitment.currency(),
                commitment.amount(),
                level.discount(),
                level.roundingUnit().amount());
    }

    /** Nothing is committed to: no level of the catalogue, no minimum, no discount. */
    public static ContractedLevel none(String currency) {
        return new ContractedLevel(null, null, currency, BigDecimal.ZERO, BasisPoints.of(0), BigDecimal.ONE);
    }

    /** The same commitment at a price of its own. */
    public ContractedLevel at(BasisPoints specialDiscount) {
        return new ContractedLevel(code, levelVersion, currency, commitment, specialDiscount, roundingUnit, true);
    }

    /** The same commitment at a special price that is better than the level's own; else as it is. */
    public ContractedLevel keeping(ContractedLevel before) {
        return before.special() && before.discount().value() > discount.value() ? at(before.discount()) : this;
    }

    /** What an amount of MSRP costs at this level's discount, not rounded. */
    public BigDecimal net(Money list) {
        return discount.off(list.amount());
    }

    /** Which version of which level of the catalogue it is. */
    public record Offer(String code, int version) {}

    /** The level of the catalogue; empty where nothing is committed to. */
    public Optional<Offer> offer() {
        return code == null || levelVersion == null ? Optional.empty() : Optional.of(new Offer(code, levelVersion));
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

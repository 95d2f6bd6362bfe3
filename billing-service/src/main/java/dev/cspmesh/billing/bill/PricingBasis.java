package dev.cspmesh.billing.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.billing.pricing.FixedFee;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a line was priced when it was billed. Plans, margins and tax rates change; a bill does not, so it keeps what it was
 * made with and can always be explained.
 *
 * @param discountBasisPoints of the level, on the vendor's and the aggregator's leg
 * @param marginBasisPoints of the aggregator, on the vendor's leg
 * @param markupBasisPoints of the CSP on list; none at a price of its own
 * @param resalePrice whether the CSP has a price of its own for the SKU
 * @param taxBasisPoints of the customer's country
 * @param share of a fixed fee that the month is charged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricingBasis(
        @Nullable Integer discountBasisPoints,
        @Nullable Integer marginBasisPoints,
        @Nullable Integer markupBasisPoints,
        @Nullable Boolean resalePrice,
        @Nullable Integer taxBasisPoints,
        @Nullable Share share) {

    /** Of lines that follow from others. */
    public static final PricingBasis NONE = new PricingBasis(null, null, null, null, null, null);

    /**
     * The days of a month for which a fee is charged.
     *
     * @param whole the fee of a whole month
     */
    public record Share(BigDecimal whole, long days, int ofDays) {}

    /** On the vendor's leg; the margin is what is left of it when both together would exceed the list. */
    public static PricingBasis ofVendor(int discountBasisPoints, int marginBasisPoints) {
        return new PricingBasis(discountBasisPoints, marginBasisPoints, null, null, null, null);
    }

    public static PricingBasis ofLevel(int discountBasisPoints) {
        return new PricingBasis(discountBasisPoints, null, null, null, null, null);
    }

    public static PricingBasis ofMarkup(int markupBasisPoints, int taxBasisPoints) {
        return new PricingBasis(null, null, markupBasisPoints, null, taxBasisPoints, null);
    }

    public static PricingBasis ofResalePrice(int taxBasisPoints) {
        return new PricingBasis(null, null, null, true, taxBasisPoints, null);
    }

    /** The same price at another tax rate. */
    public PricingBasis taxed(int otherTaxBasisPoints) {
        return new PricingBasis(
                discountBasisPoints, marginBasisPoints, markupBasisPoints, resalePrice, otherTaxBasisPoints, share);
    }

    static PricingBasis ofFee(FixedFee fee, FixedFee.Days days, int taxBasisPoints) {
        return new PricingBasis(
                null,
                null,
                null,
                null,
                taxBasisPoints,
                new Share(fee.amount().amount(), days.charged(), days.ofMonth()));
    }
}

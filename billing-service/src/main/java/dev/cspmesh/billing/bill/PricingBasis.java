package dev.cspmesh.billing.bill;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.cspmesh.kit.money.BasisPoints;
import java.math.BigDecimal;

/**
 * How a line was priced when it was billed. Plans, margins and tax rates change; a bill does not, so it keeps what it was
 * made with and can always be explained.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PricingBasis.AsOrdered.class, name = "AS_ORDERED"),
    @JsonSubTypes.Type(value = PricingBasis.LevelDiscount.class, name = "LEVEL_DISCOUNT"),
    @JsonSubTypes.Type(value = PricingBasis.VendorDiscount.class, name = "VENDOR_DISCOUNT"),
    @JsonSubTypes.Type(value = PricingBasis.Markup.class, name = "MARKUP"),
    @JsonSubTypes.Type(value = PricingBasis.OwnPrice.class, name = "OWN_PRICE"),
    @JsonSubTypes.Type(value = PricingBasis.Fee.class, name = "FEE")
})
public sealed interface PricingBasis {

    /** On the legs above the CSP, which are not taxed. */
    sealed interface Wholesale extends PricingBasis {}

    /** On the leg to the customer: taxed as its country asks for. */
    sealed interface Resale extends PricingBasis {

        BasisPoints tax();

        /** The same price at another tax rate. */
        Resale taxed(BasisPoints other);
    }

    /** As the line of the order says, whose discount is that of the contract's level. */
    record AsOrdered() implements Wholesale {}

    /** List less the discount of the level. */
    record LevelDiscount(BasisPoints discount) implements Wholesale {}

    /**
     * List less the discount of the level and the aggregator's margin.
     *
     * @param margin what is left of it when both together would exceed the list
     */
    record VendorDiscount(BasisPoints discount, BasisPoints margin) implements Wholesale {}

    /** List and the CSP's markup. */
    record Markup(BasisPoints markup, BasisPoints tax) implements Resale {

        @Override
        public Markup taxed(BasisPoints other) {
            return new Markup(markup, other);
        }
    }

    /** A price of the CSP's own for the SKU. */
    record OwnPrice(BasisPoints tax) implements Resale {

        @Override
        public OwnPrice taxed(BasisPoints other) {
            return new OwnPrice(other);
        }
    }

    /**
     * A fixed fee for some days of a month.
     *
     * @param whole the fee of a whole month
     */
    record Fee(BigDecimal whole, long days, int ofDays, BasisPoints tax) implements Resale {

        @Override
        public Fee taxed(BasisPoints other) {
            return new Fee(whole, days, ofDays, other);
        }
    }
}

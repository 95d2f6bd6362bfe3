package dev.cspmesh.billing.bill.explanation;

import dev.cspmesh.billing.bill.Charge;
import dev.cspmesh.billing.bill.PricingBasis;
import dev.cspmesh.kit.money.BasisPoints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the numbers that a line of a bill is made of. All parts of a line add up to its total, to the last digit. */
record PriceComponent(Of of, BigDecimal amount) {

    /** What a part is. */
    @Schema(name = "PriceComponentKind", description = "What a part of a price is.")
    enum Of {
        /** Quantity × list price, exact. */
        LIST_PRICE("quantity × list price, exact"),
        /** What the CSP's own price makes of it. */
        RESALE("quantity × (your price − list price), exact"),
        /** Quantity × unit price of this bill, exact. */
        UNIT_PRICE("quantity × unit price, exact"),
        /** A fixed fee of a whole month. */
        WHOLE_FEE("the fee of a whole month"),
        /** The days for which it is not charged. */
        PRORATION("less the days on which it is not in force, rounded to money"),
        /** From the exact product to money. */
        ROUNDING("rounded once, half up"),
        /** The discount of the level. */
        DISCOUNT("discount of the level, exact"),
        /** The aggregator's margin. */
        MARGIN("margin of the aggregator, exact"),
        /** From the exact discount to money. */
        DISCOUNT_ROUNDING("discount and margin rounded once, half up"),
        /** Tax on net. */
        TAX("tax on net, exact"),
        /** From the exact tax to money. */
        TAX_ROUNDING("tax rounded once, half up");

        private final String meaning;

        Of(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }
    }

    /**
     * What a charge is made of.
     *
     * @param basis how it was priced, as far as the reader may know
     * @param listUnitPrice for a reader who sees both its own price and list
     */
    static List<PriceComponent> of(Charge charge, PricingBasis basis, Optional<BigDecimal> listUnitPrice) {
        List<PriceComponent> parts = new ArrayList<>();
        priced(parts, charge, basis, listUnitPrice);
        BigDecimal list = charge.amounts().list().amount();
        parts.add(new PriceComponent(Of.ROUNDING, list.subtract(sum(parts))));
        discounted(parts, charge, basis);
        BigDecimal net = charge.amounts().net().amount();
        BigDecimal tax = charge.tax().amount();
        BigDecimal exact =
                basis instanceof PricingBasis.Resale resale ? resale.tax().of(net) : tax;
        parts.add(new PriceComponent(Of.TAX, exact));
        parts.add(new PriceComponent(Of.TAX_ROUNDING, tax.subtract(exact)));
        return parts.stream().filter(part -> part.amount().signum() != 0).toList();
    }

    private static void priced(
            List<PriceComponent> parts, Charge charge, PricingBasis basis, Optional<BigDecimal> listUnitPrice) {
        BigDecimal exact = charge.quantity().at(charge.unitPrice());
        if (basis instanceof PricingBasis.Fee fee) {
            parts.add(new PriceComponent(Of.WHOLE_FEE, fee.whole()));
            parts.add(new PriceComponent(Of.PRORATION, exact.subtract(fee.whole())));
        } else if (listUnitPrice.isPresent()) {
            BigDecimal atList = charge.quantity().at(listUnitPrice.orElseThrow());
            parts.add(new PriceComponent(Of.LIST_PRICE, atList));
            parts.add(new PriceComponent(Of.RESALE, exact.subtract(atList)));
        } else {
            parts.add(new PriceComponent(Of.UNIT_PRICE, exact));
        }
    }

    private static void discounted(List<PriceComponent> parts, Charge charge, PricingBasis basis) {
        BigDecimal list = charge.amounts().list().amount();
        BigDecimal off = charge.amounts().discount().amount().negate();
        BigDecimal discount = discount(basis).of(list).negate();
        BigDecimal margin = margin(basis).of(list).negate();
        parts.add(new PriceComponent(Of.DISCOUNT, discount));
        parts.add(new PriceComponent(Of.MARGIN, margin));
        parts.add(
                new PriceComponent(Of.DISCOUNT_ROUNDING, off.subtract(discount).subtract(margin)));
    }

    private static BasisPoints discount(PricingBasis basis) {
        return switch (basis) {
            case PricingBasis.LevelDiscount level -> level.discount();
            case PricingBasis.VendorDiscount vendor -> vendor.discount();
            case PricingBasis.AsOrdered _, PricingBasis.Resale _ -> BasisPoints.NONE;
        };
    }

    private static BasisPoints margin(PricingBasis basis) {
        return basis instanceof PricingBasis.VendorDiscount vendor ? vendor.margin() : BasisPoints.NONE;
    }

    static BigDecimal sum(List<PriceComponent> parts) {
        return parts.stream().map(PriceComponent::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

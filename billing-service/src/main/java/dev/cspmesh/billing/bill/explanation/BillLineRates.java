package dev.cspmesh.billing.bill.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.billing.bill.PricingBasis;
import dev.cspmesh.kit.money.BasisPoints;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rates that were in force. */
@Schema(name = "BillLineRates", description = "The rates that were in force when the bill was issued")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record BillLineRates(
        @Schema(type = SchemaType.INTEGER, examples = "1000", description = "Discount on list")
        Optional<Integer> discountBasisPoints,

        @Schema(type = SchemaType.INTEGER, examples = "200", description = "The aggregator's margin on list")
        Optional<Integer> marginBasisPoints,

        @Schema(type = SchemaType.INTEGER, examples = "2000", description = "The CSP's markup on list")
        Optional<Integer> markupBasisPoints,

        @Schema(type = SchemaType.BOOLEAN, examples = "true", description = "A price of the CSP's own, not a markup")
        Optional<Boolean> resalePrice,

        @Schema(type = SchemaType.INTEGER, examples = "1900", description = "Tax of the customer's country on net")
        Optional<Integer> taxBasisPoints,

        @Schema(type = SchemaType.INTEGER, examples = "20", description = "Days for which a fee is charged")
        Optional<Long> days,

        @Schema(type = SchemaType.INTEGER, examples = "30", description = "Days of the month")
        Optional<Integer> ofDays) {

    /** The markup is the CSP's own affair, which its customer does not see. */
    static BillLineRates of(BillExplanation why) {
        boolean knowsMarkup = !why.forCustomer();
        return switch (why.basis()) {
            case PricingBasis.AsOrdered _ -> discounted(Optional.empty(), Optional.empty());
            case PricingBasis.LevelDiscount level -> discounted(points(level.discount()), Optional.empty());
            case PricingBasis.VendorDiscount vendor -> discounted(points(vendor.discount()), points(vendor.margin()));
            case PricingBasis.Markup resold ->
                resold(points(resold.markup()).filter(markup -> knowsMarkup), Optional.empty(), resold.tax());
            case PricingBasis.OwnPrice own ->
                resold(Optional.empty(), Optional.of(true).filter(price -> knowsMarkup), own.tax());
            case PricingBasis.Fee fee -> fee(fee);
        };
    }

    private static BillLineRates discounted(Optional<Integer> discount, Optional<Integer> margin) {
        return new BillLineRates(
                discount,
                margin,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BillLineRates resold(Optional<Integer> markup, Optional<Boolean> ownPrice, BasisPoints tax) {
        return new BillLineRates(
                Optional.empty(), Optional.empty(), markup, ownPrice, points(tax), Optional.empty(), Optional.empty());
    }

    private static BillLineRates fee(PricingBasis.Fee fee) {
        return new BillLineRates(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                points(fee.tax()),
                Optional.of(fee.days()),
                Optional.of(fee.ofDays()));
    }

    private static Optional<Integer> points(BasisPoints share) {
        return Optional.of(share.value());
    }
}

package dev.cspmesh.billing.pricing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How price plans look over HTTP. */
final class PricePlanView {

    private PricePlanView() {}

    /** What the CSP's customers pay. */
    @Schema(name = "PricePlan", description = "What the CSP's customers pay: a markup on list, and tax by country")
    record Plan(
            @NotNull @Min(0) @Max(100_000) @Schema(examples = "1500", description = "Markup on list in basis points; 0 is list")
            Integer markupBasisPoints,

            @NotNull @Size(max = 249) @Schema(
                    examples = "{\"DE\": 1900}",
                    description = "Tax on net in basis points by country; a country without an entry is not taxed")
            Map<@NotNull @Pattern(regexp = "^[A-Z]{2}$") String, @NotNull @Min(0) @Max(10_000) Integer>
                    taxBasisPointsByCountry) {

        static Plan of(PricePlan plan) {
            return new Plan(
                    plan.markupBasisPoints(), new TreeMap<>(plan.taxRates().basisPointsByCountry()));
        }

        TaxRates toRates() {
            return new TaxRates(taxBasisPointsByCountry);
        }
    }

    /** What an aggregator gets. */
    @Schema(name = "AggregatorMargin", description = "The margin that VMware grants")
    record Margin(
            @NotNull @Min(0) @Max(10_000) @Schema(examples = "200", description = "Basis points on list beyond the contract's discount")
            Integer marginBasisPoints) {}

    /** The margin of an aggregator. */
    @Schema(name = "AggregatorMarginOf", description = "The margin of an aggregator")
    record MarginOf(
            @Schema(examples = "AGG-1001") String aggregatorId,
            @Schema(examples = "200") int marginBasisPoints) {}
}

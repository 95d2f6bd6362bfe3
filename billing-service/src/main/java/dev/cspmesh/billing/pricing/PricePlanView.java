package dev.cspmesh.billing.pricing;

import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import dev.cspmesh.kit.text.CurrencyCode;
import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.kit.sku.SkuAlphabet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How price plans look over HTTP. */
final class PricePlanView {

    private static final String DECIMAL = "^[0-9]{1,20}(\\.[0-9]{1,18})?$";

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
                    taxBasisPointsByCountry,

            @Size(max = 500) @Schema(description = "Your own prices by SKU, instead of list and markup") @Nullable List<@NotNull @Valid Own> resalePrices,

            @Size(max = 50) @Schema(description = "Monthly fees of each customer of a service, prorated by days")
            @Nullable List<@NotNull @Valid Fee> fixedFees) {

        static Plan of(PricePlan plan) {
            return new Plan(
                    plan.markup().value(),
                    plan.taxRates().basisPointsByCountry().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    rate -> rate.getValue().value(),
                                    (one, other) -> one,
                                    TreeMap::new)),
                    plan.resalePrices().stream().map(Own::of).toList(),
                    plan.fixedFees().stream().map(Fee::of).toList());
        }

        List<ResalePrice> toResalePrices() {
            return resalePrices == null
                    ? List.of()
                    : resalePrices.stream().map(Own::price).toList();
        }

        List<FixedFee> toFees() {
            return fixedFees == null
                    ? List.of()
                    : fixedFees.stream().map(Fee::fee).toList();
        }

        TaxRates toRates() {
            return new TaxRates(taxBasisPointsByCountry.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, rate -> new BasisPoints(rate.getValue()))));
        }
    }

    /** An own price. */
    @Schema(name = "OwnPrice", description = "Your own price of a SKU, in steps")
    record Own(
            @NotNull @Size(min = 1, max = SkuAlphabet.LONGEST_CODE) @Pattern(regexp = SkuAlphabet.CODE) @Schema(examples = "VMC-HOST-I3", description = "SKU of the price book")
            String sku,

            @NotNull @CurrencyCode @Schema(examples = "USD", description = "ISO 4217 code")
            String currency,

            @NotNull @Size(min = 1, max = 20) @Schema(description = "Steps that rise from 0")
            List<@NotNull @Valid Step> tiers) {

        static Own of(ResalePrice own) {
            return new Own(
                    own.sku().code(),
                    own.currency(),
                    own.tiers().stream()
                            .map(tier -> new Step(
                                    tier.from().toString(), tier.unitPrice().toPlainString()))
                            .toList());
        }

        ResalePrice price() {
            return new ResalePrice(
                    new Sku(sku),
                    currency,
                    tiers.stream()
                            .map(step -> new ResalePrice.Tier(
                                    Quantity.of(new BigDecimal(step.from())), new BigDecimal(step.unitPrice())))
                            .toList());
        }
    }

    /** A step of an own price. */
    @Schema(name = "PriceStep", description = "The price of the units beyond a quantity")
    record Step(
            @NotNull @Size(max = 39) @Pattern(regexp = DECIMAL) @Schema(examples = "0", description = "Quantity from which on the price holds")
            String from,

            @NotNull @Size(max = 39) @Pattern(regexp = DECIMAL) @Schema(examples = "0.0000005", description = "Price of one unit, exact")
            String unitPrice) {}

    /** A fixed fee. */
    @Schema(name = "FixedFee", description = "A monthly fee, charged once for a customer and month")
    record Fee(
            @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "^[A-Za-z0-9._-]+$") @Schema(examples = "SUPPORT", description = "Names the fee")
            String code,

            @NotNull @Size(min = 1, max = 100) @OneLine
            @Schema(examples = "Managed operations", description = "Stands on the invoice")
            String name,

            @NotNull @Size(min = 1, max = 64) @Pattern(regexp = "^[ -~]+$") @Schema(examples = "vmc-aws", description = "Service whose customers pay it")
            String service,

            @NotNull @Valid Money amount,

            @NotNull @Schema(examples = "2024-09-10", description = "First day")
            LocalDate startsOn,

            @Schema(examples = "2025-09-09", description = "Last day; open when absent") @Nullable LocalDate endsOn) {

        static Fee of(FixedFee fee) {
            return new Fee(fee.code(), fee.name(), fee.service(), fee.amount(), fee.startsOn(), fee.endsOn());
        }

        FixedFee fee() {
            return new FixedFee(code, name, service, amount, startsOn, endsOn);
        }
    }

    /** What an aggregator gets. */
    @Schema(name = "AggregatorMarginForm", description = "The margin that VMware grants")
    record Margin(
            @NotNull @Min(0) @Max(10_000) @Schema(examples = "200", description = "Basis points on list beyond the contract's discount")
            Integer marginBasisPoints) {}

    /** The margin of an aggregator. */
    @Schema(name = "AggregatorMargin", description = "The margin of an aggregator")
    record MarginOf(
            @Schema(examples = "AGG-1001") String aggregatorId,
            @Schema(examples = "200") int marginBasisPoints) {

        static MarginOf of(AggregatorMargin margin) {
            return new MarginOf(margin.aggregatorId(), margin.onList().value());
        }
    }
}

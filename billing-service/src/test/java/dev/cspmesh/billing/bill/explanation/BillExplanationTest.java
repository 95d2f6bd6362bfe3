package dev.cspmesh.billing.bill.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.bill.Charge;
import dev.cspmesh.billing.bill.OriginalCharges;
import dev.cspmesh.billing.bill.PricingBasis;
import dev.cspmesh.billing.bill.issuing.BillingLegs;
import dev.cspmesh.billing.bill.issuing.CustomerInvoicing;
import dev.cspmesh.billing.order.SpooledMonth;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.pricing.DueFee;
import dev.cspmesh.billing.pricing.FixedFee;
import dev.cspmesh.billing.pricing.PricePlan;
import dev.cspmesh.billing.pricing.ResalePrice;
import dev.cspmesh.billing.pricing.TaxRates;
import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a line is made of adds up to the line, and no rounding takes more than half of the smallest coin. */
class BillExplanationTest {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final Set<PriceComponent.Of> ROUNDINGS =
            Set.of(PriceComponent.Of.ROUNDING, PriceComponent.Of.DISCOUNT_ROUNDING, PriceComponent.Of.TAX_ROUNDING);
    private static final UUID ALMA = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    @Test
    void on_all_three_legs_and_for_any_month_the_parts_add_up_to_the_line() {
        Random random = new Random(20_240_917);
        for (int run = 0; run < 2_000; run++) {
            SpooledMonth month = SpooledMonth.random(random);
            int discount = random.nextInt(10_001);
            var off = new BillingLegs.Discounts(new BasisPoints(discount), new BasisPoints(random.nextInt(2_000)));

            BillingLegs.vendor(month.order(), month.lines(), off, OriginalCharges.nothing())
                    .charges()
                    .forEach(charge -> addsUp(charge, charge.basis(), Optional.empty()));
            BillingLegs.consolidated(List.of(month.order()), month.lines())
                    .charges()
                    .forEach(charge ->
                            addsUp(charge, new PricingBasis.LevelDiscount(month.discount()), Optional.empty()));
            invoices(month, random);
        }
    }

    private static void invoices(SpooledMonth month, Random random) {
        PricePlan plan = PricePlan.atList("CSP-1");
        plan.reprice(
                new BasisPoints(random.nextInt(30_000)),
                new TaxRates(Map.of("DE", new BasisPoints(random.nextInt(2_500)))));
        plan.price(
                List.of(new ResalePrice(
                        new Sku("SKU-0"),
                        "USD",
                        List.of(
                                new ResalePrice.Tier(Quantity.NONE, new BigDecimal("0.0123")),
                                new ResalePrice.Tier(new Quantity(BigDecimal.TEN), new BigDecimal("0.007"))))),
                List.of());
        Map<Integer, OrderLine> byLine =
                month.lines().stream().collect(Collectors.toMap(OrderLine::line, Function.identity()));
        new CustomerInvoicing(month.order(), plan, month.customersIn("DE"), OriginalCharges.nothing(), Map.of())
                .invoices(month.lines()).stream()
                        .flatMap(invoice -> invoice.charges().stream())
                        .forEach(charge -> {
                            OrderLine line = byLine.get(charge.origin().line().orElseThrow());
                            addsUp(charge, charge.basis(), Optional.empty());
                            addsUp(charge, charge.basis(), Optional.of(line.listUnitPrice()));
                        });
    }

    private static void addsUp(Charge charge, PricingBasis basis, Optional<BigDecimal> listUnitPrice) {
        List<PriceComponent> parts = PriceComponent.of(charge, basis, listUnitPrice);
        assertThat(PriceComponent.sum(parts))
                .isEqualByComparingTo(charge.total().amount());
        assertThat(parts)
                .filteredOn(part -> ROUNDINGS.contains(part.of()))
                .allSatisfy(part -> assertThat(part.amount().abs()).isLessThanOrEqualTo(HALF_A_CENT));
    }

    @Test
    void a_line_at_markup_shows_list_markup_tax_and_both_roundings() {
        SpooledMonth month =
                SpooledMonth.with("0", 1000).usage(ALMA, "1000", "0.0105").rated();
        PricePlan plan = PricePlan.atList("CSP-1");
        plan.reprice(new BasisPoints(1500), new TaxRates(Map.of("DE", new BasisPoints(1900))));

        Charge charge = new CustomerInvoicing(
                        month.order(), plan, Map.of(ALMA, "DE"), OriginalCharges.nothing(), Map.of())
                .invoices(month.lines())
                .getFirst()
                .charges()
                .getFirst();

        assertThat(shown(PriceComponent.of(charge, charge.basis(), Optional.of(new BigDecimal("0.0105")))))
                .containsExactly(
                        "LIST_PRICE 10.5", "RESALE 1.575", "ROUNDING 0.005", "TAX 2.2952", "TAX_ROUNDING 0.0048");
        assertThat(shown(PriceComponent.of(charge, charge.basis(), Optional.empty())))
                .containsExactly("UNIT_PRICE 12.075", "ROUNDING 0.005", "TAX 2.2952", "TAX_ROUNDING 0.0048");
    }

    @Test
    void the_vendors_line_shows_discount_and_margin() {
        SpooledMonth month =
                SpooledMonth.with("0", 1234).usage(ALMA, "3.33", "0.35").rated();

        Charge charge = BillingLegs.vendor(
                        month.order(),
                        month.lines(),
                        new BillingLegs.Discounts(new BasisPoints(1234), new BasisPoints(200)),
                        OriginalCharges.nothing())
                .charges()
                .getFirst();

        assertThat(shown(PriceComponent.of(charge, charge.basis(), Optional.empty())))
                .containsExactly(
                        "UNIT_PRICE 1.1655",
                        "ROUNDING 0.0045",
                        "DISCOUNT -0.144378",
                        "MARGIN -0.0234",
                        "DISCOUNT_ROUNDING -0.002222");
    }

    @Test
    void a_fee_shows_the_days_for_which_it_is_charged() {
        SpooledMonth month = SpooledMonth.with("0", 1000).usage(ALMA, "1", "1").rated();
        FixedFee fee = new FixedFee(
                "F", "Fee", "vmc-aws", new Money(new BigDecimal("100.00"), "USD"), LocalDate.of(2024, 9, 11), null);
        FixedFee.Days days = fee.days(YearMonth.of(2024, 9), LocalDate.of(2024, 1, 1), Optional.empty());

        Charge charge = Charge.ofFee(month.order(), new DueFee(fee, days, fee.prorated(days)), new BasisPoints(1900));

        assertThat(days).isEqualTo(new FixedFee.Days(20, 30));
        assertThat(shown(PriceComponent.of(charge, charge.basis(), Optional.empty())))
                .containsExactly("WHOLE_FEE 100", "PRORATION -33.33", "TAX 12.6673", "TAX_ROUNDING 0.0027");
    }

    @Test
    void a_line_from_before_its_basis_was_kept_adds_up_too() {
        SpooledMonth month =
                SpooledMonth.with("0", 1000).usage(ALMA, "3.33", "0.35").rated();
        PricePlan plan = PricePlan.atList("CSP-1");
        plan.reprice(new BasisPoints(0), new TaxRates(Map.of("DE", new BasisPoints(1900))));

        new CustomerInvoicing(month.order(), plan, Map.of(ALMA, "DE"), OriginalCharges.nothing(), Map.of())
                .invoices(month.lines()).stream()
                        .flatMap(invoice -> invoice.charges().stream())
                        .forEach(charge -> addsUp(charge, new PricingBasis.AsOrdered(), Optional.empty()));
    }

    private static List<String> shown(List<PriceComponent> parts) {
        return parts.stream()
                .map(part ->
                        part.of() + " " + part.amount().stripTrailingZeros().toPlainString())
                .toList();
    }
}

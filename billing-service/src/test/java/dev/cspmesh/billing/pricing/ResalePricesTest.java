package dev.cspmesh.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A CSP's own prices in steps, and its fees by days. */
class ResalePricesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final ResalePrice STEPS =
            new ResalePrice(new Sku("A"), "USD", List.of(tier("0", "1"), tier("100", "0.8")));

    @ParameterizedTest
    @CsvSource({"50,50", "100,100", "150,140", "-10,-10", "0,0"})
    void each_unit_costs_what_its_step_says(String quantity, String cost) {
        BigDecimal total = STEPS.parts(new Quantity(new BigDecimal(quantity))).stream()
                .map(part -> part.quantity().at(part.unitPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(total).isEqualByComparingTo(cost);
    }

    @Test
    void the_parts_add_up_to_the_quantity() {
        assertThat(STEPS.parts(new Quantity(new BigDecimal("150.5"))))
                .extracting(ResalePrice.Part::quantity)
                .containsExactly(new Quantity(new BigDecimal("100")), new Quantity(new BigDecimal("50.5")));
    }

    @Test
    void a_sku_without_an_own_price_is_sold_at_list_and_markup() {
        PricePlan plan = PricePlan.atList("CSP-1");
        plan.reprice(new BasisPoints(1000), TaxRates.none());
        plan.price(List.of(STEPS), List.of());

        assertThat(plan.parts(new Sku("B"), "USD", new Quantity(BigDecimal.TEN), new BigDecimal("2")))
                .extracting(part -> part.unitPrice().stripTrailingZeros().toPlainString())
                .containsExactly("2.2");
        assertThat(plan.parts(new Sku("A"), "EUR", new Quantity(BigDecimal.TEN), new BigDecimal("2")))
                .hasSize(1);
        assertThat(plan.parts(new Sku("A"), "USD", new Quantity(new BigDecimal("101")), new BigDecimal("2")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09,2024-09-01,,30.00",
        "2024-09,2024-09-16,,15.00",
        "2024-02,2024-02-29,,1.03",
        "2024-09,2024-08-01,2024-09-02,1.00",
        "2024-09,2024-10-01,,0.00",
        "2024-09,2024-01-01,2024-09-01,0.00"
    })
    void a_fee_is_for_the_days_on_which_it_is_in_force(String month, LocalDate from, LocalDate to, String amount) {
        assertThat(prorated(fee(from, to), YearMonth.parse(month), LONG_AGO, Optional.empty()))
                .hasToString(amount + " USD");
    }

    @Test
    void a_fee_is_for_the_days_of_the_contracts_term_only() {
        LocalDate mid = LocalDate.of(2024, 9, 11);

        assertThat(prorated(fee(LONG_AGO, null), YearMonth.of(2024, 9), mid, Optional.of(mid.plusDays(10))))
                .hasToString("10.00 USD");
    }

    @Test
    void a_plan_is_stored_with_every_digit() {
        var prices = new PlanText.ResalePrices();
        var fees = new PlanText.FixedFees();
        List<ResalePrice> tiny =
                List.of(new ResalePrice(new Sku("A"), "USD", List.of(tier("0", "0.000000000000000001"))));
        List<FixedFee> some = List.of(fee(LONG_AGO, null), fee(LONG_AGO, LocalDate.of(2024, 9, 2)));

        assertThat(prices.convertToEntityAttribute(prices.convertToDatabaseColumn(tiny)))
                .isEqualTo(tiny);
        assertThat(fees.convertToEntityAttribute(fees.convertToDatabaseColumn(some)))
                .isEqualTo(some);
    }

    private static Money prorated(FixedFee fee, YearMonth month, LocalDate termFrom, Optional<LocalDate> termTo) {
        return fee.prorated(fee.days(month, termFrom, termTo));
    }

    private static FixedFee fee(LocalDate startsOn, LocalDate endsBefore) {
        LocalDate endsOn = endsBefore == null ? null : endsBefore.minusDays(1);
        return new FixedFee("F", "Fee", "vmc-aws", new Money(new BigDecimal("30.00"), "USD"), startsOn, endsOn);
    }

    private static ResalePrice.Tier tier(String from, String price) {
        return new ResalePrice.Tier(new Quantity(new BigDecimal(from)), new BigDecimal(price));
    }
}

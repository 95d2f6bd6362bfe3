package dev.cspmesh.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.money.BasisPoints;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricePlanTest {

    @Test
    void without_markup_a_customer_pays_list() {
        assertThat(PricePlan.atList("CSP-1").resaleUnitPrice(new BigDecimal("0.0000004")))
                .isEqualByComparingTo("0.0000004");
    }

    @Test
    void the_markup_keeps_every_digit() {
        PricePlan plan = PricePlan.atList("CSP-1");

        plan.reprice(new BasisPoints(1), TaxRates.none());

        assertThat(plan.resaleUnitPrice(new BigDecimal("0.00000000000001")))
                .isEqualByComparingTo("0.000000000000010001");
    }

    @Test
    void a_country_without_rate_is_not_taxed() {
        assertThat(new TaxRates(Map.of("DE", new BasisPoints(1900))).of("FR")).isEqualTo(BasisPoints.NONE);
    }

    @Test
    void tax_rates_survive_being_stored() {
        TaxRates rates = new TaxRates(Map.of("DE", new BasisPoints(1900), "FR", new BasisPoints(2000)));
        TaxRatesText converter = new TaxRatesText();

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(rates)))
                .isEqualTo(rates);
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(TaxRates.none())))
                .isEqualTo(TaxRates.none());
    }

    @Test
    void a_country_that_does_not_exist_is_refused() {
        assertThat(PricingRules.countries(new TaxRates(Map.of("DE", new BasisPoints(1900)))))
                .isEmpty();
        assertThat(PricingRules.countries(new TaxRates(Map.of("XQ", new BasisPoints(1900)))))
                .hasValueSatisfying(refused -> assertThat(refused.type().slug()).isEqualTo("unknown-country"));
    }
}

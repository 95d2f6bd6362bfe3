package dev.cspmesh.billing.bill.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.bill.Charge;
import dev.cspmesh.billing.bill.OriginalCharges;
import dev.cspmesh.billing.bill.PricingBasis;
import dev.cspmesh.billing.pricing.ResalePrice;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Corrections on an invoice follow the prices of the first invoice. */
class CustomerInvoicingTest {

    private static final RatedLine.ClosedLine LINE = new RatedLine.ClosedLine(new UUID(0, 1), 1);
    private static final OriginalCharges IN_TWO_STEPS =
            new OriginalCharges(Map.of(LINE, List.of(charge("100", "1"), charge("50", "0.8"))));

    @Test
    void a_smaller_quantity_takes_the_first_steps_first() {
        assertThat(IN_TWO_STEPS.parts(LINE, new Quantity(new BigDecimal("120"))))
                .containsExactly(part("100", "1"), part("20", "0.8"));
        assertThat(IN_TWO_STEPS.parts(LINE, new Quantity(new BigDecimal("100"))))
                .containsExactly(part("100", "1"));
        assertThat(IN_TWO_STEPS.parts(LINE, new Quantity(new BigDecimal("30")))).containsExactly(part("30", "1"));
        assertThat(IN_TWO_STEPS.parts(LINE, Quantity.NONE)).containsExactly(part("0", "1"));
    }

    @Test
    void a_larger_quantity_goes_on_at_the_last_price() {
        assertThat(IN_TWO_STEPS.parts(LINE, new Quantity(new BigDecimal("170"))))
                .containsExactly(part("100", "1"), part("70", "0.8"));
    }

    @Test
    void what_was_never_billed_has_no_price_of_then() {
        assertThat(OriginalCharges.nothing().parts(LINE, Quantity.ONE)).isEmpty();
    }

    private static ResalePrice.Part part(String quantity, String price) {
        return new ResalePrice.Part(new Quantity(new BigDecimal(quantity)), new BigDecimal(price));
    }

    private static Charge charge(String quantity, String price) {
        Amounts amounts =
                Amounts.ofLine(new BigDecimal(quantity).multiply(new BigDecimal(price)), "USD", BasisPoints.NONE);
        return new Charge(
                new Charge.Origin(Optional.of(LINE.orderId()), Optional.of(LINE.line()), Optional.empty()),
                LineKind.USAGE,
                new Sku("A"),
                "Hours",
                new Quantity(new BigDecimal(quantity)),
                new BigDecimal(price),
                amounts,
                Money.zero("USD"),
                new PricingBasis.AsOrdered());
    }
}

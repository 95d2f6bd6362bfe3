package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What may be sold.
 *
 * @param customerName for the CSP's eyes only
 * @param amount MSRP spend expected for a full month, in the currency
 * @param startsOn first day of use
 * @param probabilityPercent chance that the deal is won, 0 to 100
 */
@Embeddable
public record Deal(
        @Column(name = "customer_name") String customerName,
        String service,
        @Column(name = "expected_monthly_msrp") BigDecimal amount,
        String currency,
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "probability_percent") int probabilityPercent) {

    /** MSRP spend expected for a full month. */
    public Money expectedMonthlyMsrp() {
        return Money.rounded(amount, currency);
    }
}

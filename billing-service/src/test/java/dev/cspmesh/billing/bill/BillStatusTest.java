package dev.cspmesh.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillStatusTest {

    private static final LocalDate DUE = LocalDate.of(2024, 11, 3);

    @ParameterizedTest(name = "{1} of {0} on {2} is {3}")
    @CsvSource({
        "90.00,0.00,2024-11-03,ISSUED",
        "90.00,0.00,2024-11-04,OVERDUE",
        "90.00,0.01,2024-11-03,PARTLY_PAID",
        "90.00,89.99,2024-11-04,OVERDUE",
        "90.00,90.00,2024-11-04,PAID",
        "0.00,0.00,2024-12-04,PAID",
        "-5.00,0.00,2024-12-04,PAID",
        "-5.00,-5.00,2024-12-04,PAID"
    })
    void a_bill_stands_where_its_payments_and_the_day_put_it(
            String total, String paid, LocalDate today, BillStatus status) {
        assertThat(BillStatus.of(usd(total), usd(paid), DUE, today)).isEqualTo(status);
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}

package dev.cspmesh.navigator.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveContractTest {

    /** Days begin in the billing zone, here UTC+2 in summer, and the end is exclusive. */
    @ParameterizedTest
    @CsvSource({
        "2024-08-20T21:59:59Z, false",
        "2024-08-20T22:00:00Z, true",
        "2024-09-20T21:59:59Z, true",
        "2024-09-20T22:00:00Z, false"
    })
    void a_contract_covers_its_days_in_its_billing_zone(Instant now, boolean covered) {
        ActiveContract contract = new ActiveContract(new ContractActivated(
                new UUID(1, 1),
                "CSP-1",
                "vmc-aws",
                LocalDate.parse("2024-08-21"),
                LocalDate.parse("2024-09-21"),
                ZoneId.of("Europe/Berlin"),
                true));

        assertThat(contract.covers(now)).isEqualTo(covered);
    }
}

package dev.cspmesh.navigator.projection.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractProjectionTest {

    /** Days begin in the billing zone, here UTC+2 in summer, and the end is exclusive. */
    @ParameterizedTest
    @CsvSource({
        "2024-08-20T21:59:59Z, false",
        "2024-08-20T22:00:00Z, true",
        "2024-09-20T21:59:59Z, true",
        "2024-09-20T22:00:00Z, false"
    })
    void a_contract_covers_its_days_in_its_billing_zone(Instant now, boolean covered) {
        ContractProjection contract = new ContractProjection(new ContractActivated(
                new UUID(1, 1),
                "CSP-1",
                "vmc-aws",
                LocalDate.parse("2024-08-21"),
                LocalDate.parse("2024-09-20"),
                ZoneId.of("Europe/Berlin"),
                true));

        assertThat(contract.covers(now)).isEqualTo(covered);
    }

    @Test
    void an_older_change_says_nothing_new() {
        ContractProjection contract = running();
        contract.changed(change("2024-12-01", "2024-09-02T00:00:00Z"));

        contract.changed(change("2024-10-01", "2024-09-01T00:00:00Z"));

        assertThat(contract.covers(Instant.parse("2024-11-15T00:00:00Z"))).isTrue();
    }

    @Test
    void after_its_end_a_contract_neither_changes_nor_is_preferred() {
        ContractProjection contract = running();
        contract.ended(LocalDate.parse("2024-08-31"));

        contract.changed(change("2024-12-01", "2024-12-01T00:00:00Z"));
        contract.markDefault(true);

        assertThat(contract.covers(Instant.parse("2024-09-01T00:00:00Z"))).isFalse();
        assertThat(contract.isDefault()).isFalse();
    }

    private static ContractProjection running() {
        return new ContractProjection(new ContractActivated(
                new UUID(1, 1),
                "CSP-1",
                "vmc-aws",
                LocalDate.parse("2024-08-21"),
                LocalDate.parse("2024-09-20"),
                ZoneId.of("UTC"),
                true));
    }

    private static ContractChanged change(String endsBefore, String at) {
        return new ContractChanged(
                new UUID(1, 1),
                LocalDate.parse("2024-08-21"),
                LocalDate.parse(endsBefore).minusDays(1),
                Instant.parse(at));
    }
}

package dev.cspmesh.partner.aggregator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.partner.person.Contact;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregatorTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);

    /** From any state to any state: VMware decides, nothing is final. */
    @ParameterizedTest
    @CsvSource({
        "ACTIVE, ACTIVE, AT, true",
        "ACTIVE, ACTIVE, DE, false",
        "ACTIVE, INACTIVE, AT, false",
        "INACTIVE, ACTIVE, AT, true",
        "INACTIVE, INACTIVE, AT, false"
    })
    void it_is_picked_where_it_is_authorized_while_it_is_active(
            AggregatorStatus before, AggregatorStatus after, String country, boolean mayServe) {
        Aggregator aggregator = registered();
        aggregator.authorize(before, Set.of("DE"), NOW);

        AggregatorEvent.Changed changed = aggregator.authorize(after, Set.of("AT", "CH"), NOW);

        assertThat(aggregator.mayServe(country)).isEqualTo(mayServe);
        assertThat(changed.countries()).containsExactly("AT", "CH");
        assertThat(aggregator.status()).isEqualTo(after);
    }

    private static Aggregator registered() {
        return new Aggregator(
                new UUID(0, 1),
                "AGG-1001",
                "Alpen Distribution",
                Set.of("DE"),
                null,
                new Contact("Urs", "Keller", "urs@alpen.example", ""),
                NOW);
    }
}

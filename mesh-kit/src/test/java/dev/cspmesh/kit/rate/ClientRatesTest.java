package dev.cspmesh.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientRatesTest {

    private static final long START = -5_000;

    private final ClientRates rates = new ClientRates(2, START);

    @Test
    void a_client_has_so_many_requests_in_a_window() {
        rates.count("a", START);

        assertThat(rates.count("a", START)).isEqualTo(new ClientRates.Reading(true, 0, 60));
        assertThat(rates.count("a", START)).isEqualTo(new ClientRates.Reading(false, 0, 60));
    }

    @Test
    void another_client_has_its_own() {
        rates.count("a", START);
        rates.count("a", START);

        assertThat(rates.count("b", START).admitted()).isTrue();
    }

    @Test
    void the_next_window_begins_anew() {
        rates.count("a", START);
        rates.count("a", START);
        long later = START + ClientRates.WINDOW.toNanos();

        assertThat(rates.count("a", later - 1)).isEqualTo(new ClientRates.Reading(false, 0, 1));
        assertThat(rates.count("a", later)).isEqualTo(new ClientRates.Reading(true, 1, 60));
    }
}

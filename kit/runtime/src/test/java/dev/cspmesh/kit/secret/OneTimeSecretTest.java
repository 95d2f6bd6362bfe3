package dev.cspmesh.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneTimeSecretTest {

    @Test
    void a_secret_has_256_random_bits_that_fit_into_a_link() {
        OneTimeSecret secret = OneTimeSecret.random();

        assertThat(secret.text())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(OneTimeSecret.random().text());
    }

    @Test
    void a_secret_is_kept_as_its_sha_256() {
        assertThat(new OneTimeSecret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_secret_does_not_show_in_logs() {
        assertThat(new OneTimeSecret("abc").toString()).doesNotContain("abc");
    }
}

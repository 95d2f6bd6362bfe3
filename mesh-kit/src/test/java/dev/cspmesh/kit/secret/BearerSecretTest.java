package dev.cspmesh.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BearerSecretTest {

    @Test
    void a_secret_has_256_random_bits_that_fit_into_a_link() {
        BearerSecret secret = BearerSecret.random();

        assertThat(secret.text())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(BearerSecret.random().text());
    }

    @Test
    void a_secret_is_kept_as_its_sha_256() {
        assertThat(new BearerSecret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_secret_does_not_show_in_logs() {
        assertThat(new BearerSecret("abc").toString()).doesNotContain("abc");
    }
}

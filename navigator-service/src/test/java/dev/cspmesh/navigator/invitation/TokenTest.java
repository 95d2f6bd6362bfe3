package dev.cspmesh.navigator.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void a_token_has_256_random_bits_that_fit_into_a_link() {
        Token token = Token.random(new SecureRandom());

        assertThat(token.secret())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(Token.random(new SecureRandom()).secret());
    }

    @Test
    void a_token_is_kept_as_its_sha_256() {
        assertThat(new Token("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_token_does_not_show_in_logs() {
        assertThat(new Token("abc").toString()).doesNotContain("abc");
        assertThat(new Letter("a@b", "A", "B", new Token("abc")).toString()).doesNotContain("abc");
        assertThat(new InvitationView.Opening("abc").toString()).doesNotContain("abc");
    }
}

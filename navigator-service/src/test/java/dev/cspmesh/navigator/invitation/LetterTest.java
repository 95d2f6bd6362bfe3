package dev.cspmesh.navigator.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.secret.BearerSecret;
import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void a_token_does_not_show_in_logs() {
        assertThat(new Letter("a@b", "A", "B", new BearerSecret("abc")).toString())
                .doesNotContain("abc");
        assertThat(new InvitationView.Opening("abc").toString()).doesNotContain("abc");
    }
}

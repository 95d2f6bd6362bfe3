package dev.cspmesh.navigator.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.secret.OneTimeSecret;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationTest {

    @Test
    void a_token_does_not_show_in_logs() {
        assertThat(new Notification("a@b", "A", "B", new OneTimeSecret("abc")).toString())
                .doesNotContain("abc");
    }

    @Test
    void a_repeat_of_an_invitation_carries_the_same_message_id() {
        UUID first = new UUID(0, 1);

        assertThat(messageId(first)).isEqualTo(messageId(first)).isNotEqualTo(messageId(new UUID(0, 2)));
    }

    private static String messageId(UUID invitation) {
        return InvitationEmail.messageId(invitation);
    }
}

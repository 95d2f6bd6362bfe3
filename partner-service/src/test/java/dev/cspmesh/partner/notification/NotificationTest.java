package dev.cspmesh.partner.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final Instant NOW = Instant.parse("2024-08-20T08:00:00Z");

    private final UUID id = new UUID(0, 7);
    private final Notification notification = new Notification(
            id, "mara@nordwind.example", new EmailTemplates.Written("Hello", "text\n", "<p>text</p>"), NOW);

    @Test
    void a_repeat_of_a_mail_carries_the_same_message_id() {
        assertThat(notification.mail().getHeaders().get("Message-ID"))
                .isEqualTo(notification.mail().getHeaders().get("Message-ID"))
                .isEqualTo(List.of("<" + id + "@csp-mesh.example>"));
    }

    @Test
    void a_mail_comes_as_text_and_as_a_page() {
        assertThat(notification.mail().getText()).isEqualTo("text\n");
        assertThat(notification.mail().getHtml()).isEqualTo("<p>text</p>");
    }

    @Test
    void a_notification_that_was_sent_is_not_sent_again() {
        assertThat(notification.isSent()).isFalse();

        notification.sent(NOW);

        assertThat(notification.isSent()).isTrue();
    }
}

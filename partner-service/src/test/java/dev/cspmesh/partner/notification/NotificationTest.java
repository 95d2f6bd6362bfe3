package dev.cspmesh.partner.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.problem.Rejected;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final Instant NOW = Instant.parse("2024-08-20T08:00:00Z");

    private final UUID id = new UUID(0, 7);
    private final Notification notification = new Notification(
            id,
            "mara@nordwind.example",
            Concern.NOTHING,
            new EmailTemplates.Written("Hello", "text\n", "<p>text</p>"),
            NOW);

    @Test
    void a_repeat_of_a_mail_carries_the_same_message_id() {
        assertThat(notification.mail().messageId())
                .isEqualTo(notification.mail().messageId())
                .isEqualTo(id + "@csp-mesh.example");
    }

    @Test
    void a_mail_comes_as_text_and_as_a_page() {
        assertThat(notification.mail().text()).isEqualTo("text\n");
        assertThat(notification.mail().html()).isEqualTo("<p>text</p>");
    }

    @Test
    void a_notification_that_was_sent_is_not_sent_again() {
        assertThat(notification.isPending()).isTrue();

        notification.sent(NOW);

        assertThat(notification.isPending()).isFalse();
        assertThat(notification.status()).isEqualTo(NotificationStatus.SENT);
        assertThatThrownBy(notification::resend).isInstanceOf(Rejected.class);
    }

    @Test
    void a_notification_that_was_refused_for_good_waits_until_somebody_sends_it_again() {
        notification.refused("550 no such mailbox");

        assertThat(notification.isPending()).isFalse();
        assertThat(notification.failure()).contains("550 no such mailbox");

        notification.resend();

        assertThat(notification.isPending()).isTrue();
    }

    @Test
    void a_mail_is_about_the_nearest_object_that_it_names() {
        assertThat(Concern.of(Map.of("contractId", id, "partnerId", "CSP-1", Concern.TO_PARTY, "CSP-1")))
                .isEqualTo(new Concern("contract", id.toString(), "CSP-1"));
        assertThat(Concern.of(Map.of("party", "AGG-1"))).isEqualTo(new Concern("aggregator", "AGG-1", "AGG-1"));
        assertThat(Concern.of(Map.of("applicationId", id))).isEqualTo(new Concern("application", id.toString(), null));
        assertThat(Concern.of(Map.of("partnerId", "CSP-1"))).isEqualTo(new Concern("partner", "CSP-1", null));
    }
}

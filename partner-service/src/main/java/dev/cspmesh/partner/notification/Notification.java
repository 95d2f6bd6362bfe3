package dev.cspmesh.partner.notification;

import io.quarkus.mailer.Mail;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that was written and waits, or was sent. */
@Entity
@Table(name = "notification")
public class Notification {

    @Id
    private UUID id;

    private String recipient;
    private String subject;
    private String plain;
    private String html;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    Notification(UUID id, String recipient, EmailTemplates.Written text, Instant now) {
        this.id = id;
        this.recipient = recipient;
        this.subject = text.subject();
        this.plain = text.plain();
        this.html = text.html();
        this.writtenAt = now;
    }

    /** The mail itself; a repeat after a crash carries the same Message-ID, so that a mailbox can tell. */
    Mail mail() {
        return Mail.withText(recipient, subject, plain)
                .setHtml(html)
                .addHeader("Message-ID", "<" + id + "@csp-mesh.example>");
    }

    void sent(Instant now) {
        sentAt = now;
    }

    boolean isSent() {
        return sentAt != null;
    }

    UUID id() {
        return id;
    }
}

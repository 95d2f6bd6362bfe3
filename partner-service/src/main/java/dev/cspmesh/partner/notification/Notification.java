package dev.cspmesh.partner.notification;

import io.quarkus.mailer.Mail;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An e-mail that waits to be sent, was sent, or was refused by the mail server for good. */
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

    private @Nullable String failure;

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

    /** The e-mail itself; a repeat after a crash carries the same Message-ID, so that a mailbox can tell. */
    Mail mail() {
        return Mail.withText(recipient, subject, plain)
                .setHtml(html)
                .addHeader("Message-ID", "<" + id + "@csp-mesh.example>");
    }

    void sent(Instant now) {
        sentAt = now;
        failure = null;
    }

    /** Why it has not been sent; it is tried again as long as it was not sent. */
    void failed(String reason) {
        failure = reason;
    }

    boolean isSent() {
        return sentAt != null;
    }

    /** The last failure, once many tries have failed. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    UUID id() {
        return id;
    }
}

package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.mail.OutgoingMail;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Enumerated(EnumType.STRING)
    private NotificationStatus status;

    private @Nullable String failure;

    @Embedded
    private @Nullable Concern concern;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    Notification(UUID id, String recipient, Concern concern, EmailTemplates.Written text, Instant now) {
        this.id = id;
        this.recipient = recipient;
        this.subject = text.subject();
        this.plain = text.plain();
        this.html = text.html();
        this.writtenAt = now;
        this.concern = concern;
        this.status = NotificationStatus.PENDING;
    }

    /** The e-mail itself; a repeat after a crash carries the same Message-ID, so that a mailbox can tell. */
    OutgoingMail mail() {
        return new OutgoingMail(id + "@csp-mesh.example", recipient, subject, plain, html);
    }

    void sent(Instant now) {
        sentAt = now;
        failure = null;
        status = NotificationStatus.SENT;
    }

    /** Why it has not been sent; it is tried again as long as it was not sent. */
    void failed(String reason) {
        failure = reason;
    }

    /** The mail server has refused it for good. */
    void refused(String reason) {
        failure = reason;
        status = NotificationStatus.FAILED;
    }

    /**
     * It shall be sent again.
     *
     * @throws dev.cspmesh.kit.problem.Rejected unless it has failed
     */
    public void resend() {
        Rejection.refuse(mayBeResent());
        status = NotificationStatus.PENDING;
    }

    private Optional<Rejection> mayBeResent() {
        return status == NotificationStatus.FAILED
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                CommonProblems.WRONG_STATE,
                                "The e-mail is %s; only one that has failed is sent again.".formatted(status))
                        .step("readNotification", "GET", "/notifications/" + id));
    }

    boolean isPending() {
        return status == NotificationStatus.PENDING;
    }

    public NotificationStatus status() {
        return status;
    }

    /** The last failure. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public UUID id() {
        return id;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    /** What it is about, and whose it is. */
    public Concern concern() {
        return concern == null ? Concern.NOTHING : concern;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}

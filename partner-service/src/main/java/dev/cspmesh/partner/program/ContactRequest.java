package dev.cspmesh.partner.program;

import dev.cspmesh.kit.caller.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to be called back about the program. */
@Entity
@Table(name = "contact_request")
public class ContactRequest {

    @Id
    private UUID id;

    private String reference;
    private String name;
    private String email;
    private String country;
    private String message;

    @Enumerated(EnumType.STRING)
    private ContactStatus status;

    private @Nullable String answer;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ContactRequest() {}

    ContactRequest(UUID id, String reference, ContactForm form, Instant createdAt) {
        this.id = id;
        this.reference = reference;
        this.name = form.name();
        this.email = form.email();
        this.country = form.country();
        this.message = form.message();
        this.status = ContactStatus.OPEN;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    ContactEvent.Asked asked() {
        return new ContactEvent.Asked(id, reference, createdAt);
    }

    /** VMware answers, once. */
    ContactEvent.Answered answer(Caller caller, String text, Clock clock) {
        status = ContactRequestLifeCycle.TABLE.next(this, ContactRequestLifeCycle.ANSWER, caller);
        answer = text;
        changedAt = clock.instant();
        answeredAt = changedAt;
        return new ContactEvent.Answered(id, reference, changedAt);
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    String country() {
        return country;
    }

    public String message() {
        return message;
    }

    ContactStatus status() {
        return status;
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Instant createdAt() {
        return createdAt;
    }

    /** When it was asked or answered. */
    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}

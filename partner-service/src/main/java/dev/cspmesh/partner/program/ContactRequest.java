package dev.cspmesh.partner.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who wants to be called back about the program. */
@Entity
@Table(name = "contact_request")
public class ContactRequest {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "country")
    private String country;

    @Column(name = "message")
    private String message;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ContactRequest() {}

    ContactRequest(UUID id, String reference, ContactForm form, Instant createdAt) {
        this.id = id;
        this.reference = reference;
        this.name = form.name();
        this.email = form.email();
        this.country = form.country();
        this.message = form.message();
        this.createdAt = createdAt;
    }

    String reference() {
        return reference;
    }
}

package dev.cspmesh.partner.profile;

import dev.cspmesh.partner.person.Contact;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who administers a partner's portals; the primary contact is one of them. */
@Entity
@Table(name = "administrator")
public class Administrator {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private String partnerId;

    @Embedded
    @AttributeOverride(name = "firstName", column = @Column(name = "first_name"))
    @AttributeOverride(name = "lastName", column = @Column(name = "last_name"))
    @AttributeOverride(name = "email", column = @Column(name = "email"))
    @AttributeOverride(name = "phone", column = @Column(name = "phone"))
    private Contact person;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Column(name = "partner_left")
    private boolean partnerLeft;

    @SuppressWarnings("NullAway.Init")
    protected Administrator() {}

    private Administrator(UUID id, String partnerId, Contact person, Instant now) {
        this.id = id;
        this.partnerId = partnerId;
        this.person = person;
        this.addedAt = now;
    }

    public static Administrator of(UUID id, String partnerId, Contact person, Clock clock) {
        return new Administrator(id, partnerId, person, clock.instant());
    }

    PartnerEvent.AdministratorAdded added() {
        return new PartnerEvent.AdministratorAdded(partnerId, id, PartnerEvent.PrimaryContact.of(person));
    }

    PartnerEvent.AdministratorRemoved remove(Clock clock) {
        removedAt = clock.instant();
        return new PartnerEvent.AdministratorRemoved(partnerId, id, person.email());
    }

    public UUID id() {
        return id;
    }

    public Contact person() {
        return person;
    }

    public Instant addedAt() {
        return addedAt;
    }
}

package dev.cspmesh.partner.identity;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.identity.Identities;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a person of a party shall be able to sign in, and how far the identity provider is with it. */
@Entity
@Table(name = "person_identity")
public class PersonIdentity {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Participant participant;

    private String party;
    private String email;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String company;

    /** The e-mail that greets the person; a name in {@code templates/mail}. */
    private String template;

    private boolean wanted;

    @Enumerated(EnumType.STRING)
    private IdentityStatus status;

    private @Nullable String failure;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected PersonIdentity() {}

    PersonIdentity(UUID id, Identities.Person person, String company, String template, Clock clock) {
        this.id = id;
        this.participant = person.participant();
        this.party = person.party();
        this.email = person.email();
        wantAgain(person, company, template, clock);
    }

    /** The person shall be able to sign in, under the name that is known now. */
    final void wantAgain(Identities.Person person, String newCompany, String newTemplate, Clock clock) {
        firstName = person.firstName();
        lastName = person.lastName();
        company = newCompany;
        template = newTemplate;
        wanted = true;
        failure = null;
        status = IdentityStatus.PENDING;
        changedAt = clock.instant();
    }

    /** The person shall sign in no longer. */
    void remove(Clock clock) {
        wanted = false;
        move(IdentityStatus.PENDING, clock);
    }

    void ready(Clock clock) {
        failure = null;
        move(IdentityStatus.READY, clock);
    }

    void failed(String reason, Clock clock) {
        failure = reason;
        move(IdentityStatus.FAILED, clock);
    }

    private void move(IdentityStatus next, Clock clock) {
        status = next;
        changedAt = clock.instant();
    }

    /** The person as the identity provider knows it. */
    Identities.Person person() {
        return new Identities.Person(email, firstName, lastName, participant, party);
    }

    /** What the greeting says. */
    Map<String, String> greeting() {
        return Map.of("name", firstName + " " + lastName, "company", company, "party", party);
    }

    String template() {
        return template;
    }

    boolean isWanted() {
        return wanted;
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String party() {
        return party;
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    IdentityStatus status() {
        return status;
    }

    /** When anything of it changed last. */
    Instant changedAt() {
        return changedAt;
    }

    /** Why the last try failed. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}

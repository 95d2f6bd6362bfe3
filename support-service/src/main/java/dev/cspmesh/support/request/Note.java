package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody wrote to a request. Notes are never changed. */
@Entity
@Table(name = "note")
public class Note {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private Participant author;

    @Column(name = "author_party")
    private String authorParty;

    private String person;

    @Enumerated(EnumType.STRING)
    private NoteVisibility visibility;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(UUID id, UUID requestId, Caller author, Words words, Instant writtenAt) {
        this.id = id;
        this.requestId = requestId;
        this.author = author.participant();
        this.authorParty = author.party();
        this.person = author.person();
        this.visibility = words.visibility();
        this.text = words.text();
        this.writtenAt = writtenAt;
    }

    /** A text and who may read it. */
    record Words(NoteVisibility visibility, String text) {}

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    Participant author() {
        return author;
    }

    String authorParty() {
        return authorParty;
    }

    String person() {
        return person;
    }

    NoteVisibility visibility() {
        return visibility;
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}

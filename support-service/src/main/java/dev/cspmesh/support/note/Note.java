package dev.cspmesh.support.note;

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

    public Note(UUID id, UUID requestId, Caller author, NoteText text, Instant writtenAt) {
        this.id = id;
        this.requestId = requestId;
        this.author = author.participant();
        this.authorParty = author.party();
        this.person = author.person();
        this.visibility = text.visibility();
        this.text = text.text();
        this.writtenAt = writtenAt;
    }

    public UUID id() {
        return id;
    }

    public UUID requestId() {
        return requestId;
    }

    public Participant author() {
        return author;
    }

    public String authorParty() {
        return authorParty;
    }

    public String person() {
        return person;
    }

    public NoteVisibility visibility() {
        return visibility;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}

package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.support.details.Escalation;
import dev.cspmesh.support.details.Escalations;
import dev.cspmesh.support.note.Note;
import dev.cspmesh.support.note.NoteText;
import dev.cspmesh.support.note.NoteVisibility;
import dev.cspmesh.support.note.Notes;
import dev.cspmesh.support.request.SupportRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Keeps which request an escalation led to, and on the customer's request what the CSP had tried before. */
@ApplicationScoped
class LinkEscalation {

    private final Escalations escalations;
    private final Notes notes;
    private final Clock clock;

    LinkEscalation(Escalations escalations, Notes notes, Clock clock) {
        this.escalations = escalations;
        this.notes = notes;
        this.clock = clock;
    }

    Uni<Note> link(Caller caller, SupportRequest origin, UUID vendorRequestId, String workNote) {
        NoteText note = new NoteText(NoteVisibility.INTERNAL, workNote);
        Instant now = clock.instant();
        return escalations
                .persist(new Escalation(origin, vendorRequestId, now))
                .chain(link -> notes.persist(new Note(Ids.next(), origin.id(), caller, note, now)));
    }
}

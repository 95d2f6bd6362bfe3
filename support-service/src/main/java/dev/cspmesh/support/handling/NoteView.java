package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.support.note.Note;
import dev.cspmesh.support.note.NoteVisibility;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a note looks over HTTP. It names the kind of its author, never a person or a party. */
@Schema(name = "Note", description = "What somebody wrote to a request")
record NoteView(
        UUID id,
        @Schema(examples = "CSP_SAAS") Participant author,
        @Schema(examples = "PUBLIC") NoteVisibility visibility,
        @Schema(examples = "We are looking into it.") String text,
        Instant writtenAt) {

    static NoteView of(Note note) {
        return new NoteView(note.id(), note.author(), note.visibility(), note.text(), note.writtenAt());
    }
}

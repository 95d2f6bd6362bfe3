package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.support.barrier.InformationBarrier;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.note.Note;
import dev.cspmesh.support.note.NoteText;
import dev.cspmesh.support.note.Notes;
import dev.cspmesh.support.request.RequestEvent;
import dev.cspmesh.support.request.SupportRequest;
import dev.cspmesh.support.request.SupportRequests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One of the two sides writes a note, for both or for itself. */
@ApplicationScoped
public class WriteNote {

    private final SupportRequests requests;
    private final Notes notes;
    private final InformationBarrier barrier;
    private final Outbox outbox;
    private final FirstResponse firstResponse;
    private final Clock clock;

    WriteNote(
            SupportRequests requests,
            Notes notes,
            InformationBarrier barrier,
            Outbox outbox,
            FirstResponse firstResponse,
            Clock clock) {
        this.requests = requests;
        this.notes = notes;
        this.barrier = barrier;
        this.outbox = outbox;
        this.firstResponse = firstResponse;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Note> write(Caller caller, UUID id, NoteText text) {
        return requests.lock(caller, id)
                .call(request -> barrier.check(caller.party(), request.textVisibleToVendor(caller, text)))
                .chain(request -> written(caller, request, text));
    }

    private Uni<Note> written(Caller caller, SupportRequest request, NoteText text) {
        Instant now = clock.instant();
        List<RequestEvent> events = request.note(caller, text, firstResponse, now);
        return notes.persistAndFlush(new Note(Ids.next(), request.id(), caller, text, now))
                .call(note -> outbox.append(events));
    }
}

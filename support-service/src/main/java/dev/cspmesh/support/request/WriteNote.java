package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.wall.Wall;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One of the two sides writes something down, for both or for itself. */
@ApplicationScoped
public class WriteNote {

    private final SupportRequests requests;
    private final Notes notes;
    private final Wall wall;
    private final Outbox outbox;
    private final FirstResponse firstResponse;
    private final Clock clock;

    WriteNote(
            SupportRequests requests, Notes notes, Wall wall, Outbox outbox, FirstResponse firstResponse, Clock clock) {
        this.requests = requests;
        this.notes = notes;
        this.wall = wall;
        this.outbox = outbox;
        this.firstResponse = firstResponse;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Note> write(Caller caller, UUID id, Note.Words words) {
        return requests.getToChange(caller, id)
                .call(request -> wall.lets(caller.party(), request.heardByVmware(caller, words)))
                .chain(request -> written(caller, request, words));
    }

    private Uni<Note> written(Caller caller, SupportRequest request, Note.Words words) {
        Instant now = clock.instant();
        List<RequestEvent> facts = request.note(request.sideOf(caller), words.visibility(), firstResponse, now);
        return notes.persistAndFlush(new Note(Ids.next(), request.id(), caller, words, now))
                .call(note -> outbox.append(facts));
    }
}

package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.support.barrier.InformationBarrier;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.details.LoadDetails;
import dev.cspmesh.support.details.RequestDetails;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the two sides moves a request to another state, with or without a note to the other side. */
@ApplicationScoped
public class TransitionRequest {

    private final SupportRequests requests;
    private final Notes notes;
    private final LoadDetails details;
    private final InformationBarrier barrier;
    private final Outbox outbox;
    private final FirstResponse firstResponse;
    private final Clock clock;

    TransitionRequest(
            SupportRequests requests,
            Notes notes,
            LoadDetails details,
            InformationBarrier barrier,
            Outbox outbox,
            FirstResponse firstResponse,
            Clock clock) {
        this.requests = requests;
        this.notes = notes;
        this.details = details;
        this.barrier = barrier;
        this.outbox = outbox;
        this.firstResponse = firstResponse;
        this.clock = clock;
    }

    /**
     * Moves a request on.
     *
     * @param note a public note that goes with it
     */
    @WithTransaction
    Uni<RequestDetails> transition(Caller caller, UUID id, Action action, Optional<NoteText> note) {
        return requests.lock(caller, id).chain(request -> transition(caller, request, action, note));
    }

    /** Moves on what the caller was shown: the version that {@code ifMatch} names. */
    @WithTransaction
    Uni<RequestDetails> confirm(
            Caller caller, UUID id, @Nullable String ifMatch, Action action, Optional<NoteText> note) {
        return requests.lock(caller, id)
                .invoke(request -> Responses.match(ifMatch, request.version()))
                .chain(request -> transition(caller, request, action, note));
    }

    private Uni<RequestDetails> transition(
            Caller caller, SupportRequest request, Action action, Optional<NoteText> note) {
        return barrier.check(caller.party(), textVisibleToVendor(caller, request, note))
                .chain(() -> moved(caller, request, action, note))
                .chain(() -> details.of(caller, request));
    }

    private Uni<Void> moved(Caller caller, SupportRequest request, Action action, Optional<NoteText> note) {
        Instant now = clock.instant();
        List<RequestEvent> events = new ArrayList<>();
        note.map(text -> request.addNote(caller, text, now)).ifPresent(events::addAll);
        events.addAll(request.transition(caller, action, firstResponse, now));
        return notes.keep(note.map(text -> new Note(Ids.next(), request.id(), caller, text, now)))
                .chain(requests::flush)
                .chain(() -> outbox.append(events));
    }

    private static Optional<String> textVisibleToVendor(
            Caller caller, SupportRequest request, Optional<NoteText> note) {
        return note.flatMap(text -> request.textVisibleToVendor(caller, text));
    }
}

package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.support.details.LoadDetails;
import dev.cspmesh.support.details.RequestDetails;
import dev.cspmesh.support.note.Note;
import dev.cspmesh.support.note.NoteFilter;
import dev.cspmesh.support.note.Notes;
import dev.cspmesh.support.request.RequestFilter;
import dev.cspmesh.support.request.SupportRequests;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What each participant reads of requests and notes. */
@ApplicationScoped
public class ReadRequests {

    private final SupportRequests requests;
    private final Notes notes;
    private final LoadDetails details;

    ReadRequests(SupportRequests requests, Notes notes, LoadDetails details) {
        this.requests = requests;
        this.notes = notes;
        this.details = details;
    }

    @WithSession
    Uni<Page<RequestDetails>> list(Caller caller, RequestFilter wanted, ListRequest page) {
        return requests.list(caller, wanted, page).chain(found -> details.of(caller, found));
    }

    @WithSession
    Uni<RequestDetails> one(Caller caller, UUID id) {
        return requests.get(caller, id).chain(request -> details.of(caller, request));
    }

    @WithSession
    Uni<Page<Note>> notes(Caller caller, UUID id, NoteFilter wanted, ListRequest page) {
        return requests.get(caller, id).chain(request -> notes.list(caller, request.id(), wanted, page));
    }
}

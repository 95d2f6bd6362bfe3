package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What each participant reads of requests and notes. */
@ApplicationScoped
public class ReadRequests {

    private final SupportRequests requests;
    private final Notes notes;
    private final Dossiers dossiers;

    ReadRequests(SupportRequests requests, Notes notes, Dossiers dossiers) {
        this.requests = requests;
        this.notes = notes;
        this.dossiers = dossiers;
    }

    @WithSession
    Uni<Page<Dossier>> list(Caller caller, List<RequestStatus> statuses, PageRequest page) {
        return requests.list(caller, statuses, page).chain(found -> dossiers.of(caller, found));
    }

    @WithSession
    Uni<Dossier> one(Caller caller, UUID id) {
        return requests.get(caller, id).chain(request -> dossiers.of(caller, request));
    }

    @WithSession
    Uni<Page<Note>> notes(Caller caller, UUID id, PageRequest page) {
        return requests.get(caller, id).chain(request -> notes.list(caller, request, page));
    }
}

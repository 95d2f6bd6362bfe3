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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One of the two sides moves a request to another state, with or without a word to the other side. */
@ApplicationScoped
public class MoveRequest {

    private final SupportRequests requests;
    private final Notes notes;
    private final Dossiers dossiers;
    private final Wall wall;
    private final Outbox outbox;
    private final FirstResponse firstResponse;
    private final Clock clock;

    MoveRequest(
            SupportRequests requests,
            Notes notes,
            Dossiers dossiers,
            Wall wall,
            Outbox outbox,
            FirstResponse firstResponse,
            Clock clock) {
        this.requests = requests;
        this.notes = notes;
        this.dossiers = dossiers;
        this.wall = wall;
        this.outbox = outbox;
        this.firstResponse = firstResponse;
        this.clock = clock;
    }

    /**
     * Moves a request on.
     *
     * @param said a public note that goes with the move
     */
    @WithTransaction
    Uni<Dossier> move(Caller caller, UUID id, RequestStatus next, Optional<Note.Words> said) {
        return requests.getToChange(caller, id)
                .call(request -> wall.lets(caller.party(), heardByVmware(caller, request, said)))
                .call(request -> moved(caller, request, next, said))
                .chain(request -> dossiers.of(caller, request));
    }

    private Uni<Void> moved(Caller caller, SupportRequest request, RequestStatus next, Optional<Note.Words> said) {
        Instant now = clock.instant();
        List<RequestEvent> facts = new ArrayList<>();
        said.map(words -> request.say(request.sideOf(caller), words.visibility(), now))
                .ifPresent(facts::addAll);
        facts.addAll(request.move(request.sideOf(caller), next, firstResponse, now));
        return notes.keep(said.map(words -> new Note(Ids.next(), request.id(), caller, words, now)))
                .chain(requests::flush)
                .chain(() -> outbox.append(facts));
    }

    private static String heardByVmware(Caller caller, SupportRequest request, Optional<Note.Words> said) {
        return said.map(words -> request.heardByVmware(caller, words)).orElse("");
    }
}

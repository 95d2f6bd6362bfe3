package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.directory.Standing;
import dev.cspmesh.support.wall.Wall;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A customer asks its CSP, or a CSP asks VMware. */
@ApplicationScoped
public class OpenRequest {

    private final Openings openings;
    private final SupportRequests requests;
    private final Requesters requesters;
    private final Dossiers dossiers;
    private final Wall wall;
    private final Outbox outbox;
    private final FirstResponse firstResponse;
    private final Clock clock;

    OpenRequest(
            Openings openings,
            SupportRequests requests,
            Requesters requesters,
            Dossiers dossiers,
            Wall wall,
            Outbox outbox,
            FirstResponse firstResponse,
            Clock clock) {
        this.openings = openings;
        this.requests = requests;
        this.requesters = requesters;
        this.dossiers = dossiers;
        this.wall = wall;
        this.outbox = outbox;
        this.firstResponse = firstResponse;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Dossier> open(Caller caller, Issue issue, Optional<UUID> searchReference) {
        return openings.of(caller, issue, searchReference)
                .call(opening -> wall.lets(caller.party(), heardByVmware(opening)))
                .chain(opening -> opened(caller, opening));
    }

    private Uni<Dossier> opened(Caller caller, Opening opening) {
        SupportRequest request = SupportRequest.open(Ids.next(), opening, firstResponse, clock.instant());
        return requests.persistAndFlush(request)
                .call(saved -> requesters.keep(customer(caller, saved, opening.standing())))
                .call(saved -> outbox.append(saved.opened()))
                .chain(saved -> dossiers.of(caller, saved));
    }

    private static String heardByVmware(Opening opening) {
        return opening.opener() == Participant.CUSTOMER ? "" : opening.issue().words();
    }

    private static Optional<Requester> customer(Caller caller, SupportRequest request, Standing standing) {
        return standing.customerName().map(name -> new Requester(request, caller.party(), name));
    }
}

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
import java.util.Optional;
import java.util.UUID;

/**
 * The CSP takes a customer's request to VMware, in its own words: a new request between the two of them, which holds
 * nothing of the customer.
 */
@ApplicationScoped
public class EscalateRequest {

    private final Openings openings;
    private final SupportRequests requests;
    private final Escalations escalations;
    private final Notes notes;
    private final Dossiers dossiers;
    private final Wall wall;
    private final Outbox outbox;
    private final FirstResponse firstResponse;
    private final Clock clock;

    EscalateRequest(
            Openings openings,
            SupportRequests requests,
            Escalations escalations,
            Notes notes,
            Dossiers dossiers,
            Wall wall,
            Outbox outbox,
            FirstResponse firstResponse,
            Clock clock) {
        this.openings = openings;
        this.requests = requests;
        this.escalations = escalations;
        this.notes = notes;
        this.dossiers = dossiers;
        this.wall = wall;
        this.outbox = outbox;
        this.firstResponse = firstResponse;
        this.clock = clock;
    }

    /**
     * What the CSP says.
     *
     * @param workNote what the CSP has tried; kept inside the CSP, on the customer's request
     * @param searchReference the CSP's own search
     * @param subject for VMware
     * @param description for VMware
     */
    record Words(String workNote, UUID searchReference, String subject, String description) {}

    /** The new request, with the thread back to the customer's. */
    @WithTransaction
    Uni<Dossier> escalate(Caller caller, UUID id, Words words) {
        return requests.getToChange(caller, id)
                .call(origin -> wall.lets(caller.party(), words.subject() + "\n" + words.description()))
                .chain(origin -> escalated(caller, origin, words));
    }

    private Uni<Dossier> escalated(Caller caller, SupportRequest origin, Words words) {
        UUID vendorRequestId = Ids.next();
        RequestEvent.Escalated fact = origin.escalate(vendorRequestId, clock.instant());
        return atVmware(caller, origin, vendorRequestId, words)
                .call(vendor -> tied(caller, origin, vendorRequestId, words.workNote()))
                .call(vendor -> outbox.append(List.of(fact, vendor.opened())))
                .chain(vendor -> dossiers.of(caller, vendor));
    }

    private Uni<Note> tied(Caller caller, SupportRequest origin, UUID vendorRequestId, String workNote) {
        Note.Words words = new Note.Words(NoteVisibility.INTERNAL, workNote);
        Instant now = clock.instant();
        return escalations
                .persist(new Escalation(origin, vendorRequestId, now))
                .chain(tie -> notes.persist(new Note(Ids.next(), origin.id(), caller, words, now)));
    }

    private Uni<SupportRequest> atVmware(Caller caller, SupportRequest origin, UUID vendorRequestId, Words words) {
        Issue issue = origin.issue().inOtherWords(words.subject(), words.description());
        return openings.of(caller, issue, Optional.of(words.searchReference()))
                .map(opening -> SupportRequest.open(vendorRequestId, opening, firstResponse, clock.instant()))
                .chain(requests::persistAndFlush);
    }
}

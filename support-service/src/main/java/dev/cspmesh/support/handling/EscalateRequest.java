package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.support.barrier.InformationBarrier;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.details.Escalation;
import dev.cspmesh.support.details.Escalations;
import dev.cspmesh.support.details.LoadDetails;
import dev.cspmesh.support.details.RequestDetails;
import dev.cspmesh.support.note.Note;
import dev.cspmesh.support.note.NoteText;
import dev.cspmesh.support.note.NoteVisibility;
import dev.cspmesh.support.note.Notes;
import dev.cspmesh.support.request.RequestContent;
import dev.cspmesh.support.request.RequestEvent;
import dev.cspmesh.support.request.SupportRequest;
import dev.cspmesh.support.request.SupportRequests;
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

    private final LoadIntake loadIntake;
    private final SupportRequests requests;
    private final Escalations escalations;
    private final Notes notes;
    private final LoadDetails details;
    private final InformationBarrier barrier;
    private final Outbox outbox;
    private final FirstResponse firstResponse;
    private final Clock clock;

    EscalateRequest(
            LoadIntake loadIntake,
            SupportRequests requests,
            Escalations escalations,
            Notes notes,
            LoadDetails details,
            InformationBarrier barrier,
            Outbox outbox,
            FirstResponse firstResponse,
            Clock clock) {
        this.loadIntake = loadIntake;
        this.requests = requests;
        this.escalations = escalations;
        this.notes = notes;
        this.details = details;
        this.barrier = barrier;
        this.outbox = outbox;
        this.firstResponse = firstResponse;
        this.clock = clock;
    }

    /**
     * What the CSP writes.
     *
     * @param workNote what the CSP has tried; kept inside the CSP, on the customer's request
     * @param searchReference the CSP's own search
     * @param subject for VMware
     * @param description for VMware
     */
    record Words(String workNote, UUID searchReference, String subject, String description) {}

    /** The new request, linked to the customer's. */
    @WithTransaction
    Uni<RequestDetails> escalate(Caller caller, UUID id, Words words) {
        return requests.lock(caller, id)
                .call(origin -> barrier.check(caller.party(), words.subject() + "\n" + words.description()))
                .chain(origin -> escalated(caller, origin, words));
    }

    private Uni<RequestDetails> escalated(Caller caller, SupportRequest origin, Words words) {
        UUID vendorRequestId = Ids.next();
        RequestEvent.Escalated event = origin.escalate(caller, vendorRequestId, clock.instant());
        return atVmware(caller, origin, vendorRequestId, words)
                .call(vendor -> linked(caller, origin, vendorRequestId, words.workNote()))
                .call(vendor -> outbox.append(List.of(event, vendor.opened())))
                .chain(vendor -> details.of(caller, vendor));
    }

    private Uni<Note> linked(Caller caller, SupportRequest origin, UUID vendorRequestId, String workNote) {
        NoteText note = new NoteText(NoteVisibility.INTERNAL, workNote);
        Instant now = clock.instant();
        return escalations
                .persist(new Escalation(origin, vendorRequestId, now))
                .chain(link -> notes.persist(new Note(Ids.next(), origin.id(), caller, note, now)));
    }

    private Uni<SupportRequest> atVmware(Caller caller, SupportRequest origin, UUID vendorRequestId, Words words) {
        RequestContent content = origin.content().inOtherWords(words.subject(), words.description());
        return loadIntake
                .of(caller, content, Optional.of(words.searchReference()))
                .map(intake -> SupportRequest.open(vendorRequestId, intake, firstResponse, clock.instant()))
                .chain(requests::persistAndFlush);
    }
}

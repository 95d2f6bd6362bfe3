package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.support.barrier.InformationBarrier;
import dev.cspmesh.support.details.LoadDetails;
import dev.cspmesh.support.details.RequestDetails;
import dev.cspmesh.support.request.RequestContent;
import dev.cspmesh.support.request.RequestEvent;
import dev.cspmesh.support.request.SupportRequest;
import dev.cspmesh.support.request.SupportRequests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The CSP takes a customer's request to VMware, in its own words: a new request between the two of them, which holds
 * nothing of the customer.
 */
@ApplicationScoped
public class EscalateRequest {

    private final SupportRequests requests;
    private final CreateRequest create;
    private final LinkEscalation link;
    private final LoadDetails details;
    private final InformationBarrier barrier;
    private final Outbox outbox;
    private final Clock clock;

    EscalateRequest(
            SupportRequests requests,
            CreateRequest create,
            LinkEscalation link,
            LoadDetails details,
            InformationBarrier barrier,
            Outbox outbox,
            Clock clock) {
        this.requests = requests;
        this.create = create;
        this.link = link;
        this.details = details;
        this.barrier = barrier;
        this.outbox = outbox;
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

    /** The new request, linked to the customer's as the version that {@code ifMatch} names shows it. */
    @WithTransaction
    Uni<RequestDetails> escalate(Caller caller, UUID id, @Nullable String ifMatch, Words words) {
        return requests.lock(caller, id)
                .invoke(origin -> Responses.match(ifMatch, origin.version()))
                .call(origin -> barrier.check(caller.party(), words.subject() + "\n" + words.description()))
                .chain(origin -> escalated(caller, origin, words));
    }

    private Uni<RequestDetails> escalated(Caller caller, SupportRequest origin, Words words) {
        UUID vendorRequestId = Ids.next();
        RequestEvent.Escalated event = origin.escalate(caller, vendorRequestId, clock.instant());
        RequestContent content = origin.content().inOtherWords(words.subject(), words.description());
        return create.create(caller, vendorRequestId, content, Optional.of(words.searchReference()))
                .call(vendor -> link.link(caller, origin, vendorRequestId, words.workNote()))
                .call(vendor -> outbox.append(List.of(event, vendor.opened())))
                .chain(vendor -> details.of(caller, vendor));
    }
}

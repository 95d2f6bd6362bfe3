package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.support.barrier.InformationBarrier;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.details.LoadDetails;
import dev.cspmesh.support.details.RequestDetails;
import dev.cspmesh.support.details.Requester;
import dev.cspmesh.support.details.Requesters;
import dev.cspmesh.support.entitlement.SupportEntitlement;
import dev.cspmesh.support.request.RequestContent;
import dev.cspmesh.support.request.RequestIntake;
import dev.cspmesh.support.request.SupportRequest;
import dev.cspmesh.support.request.SupportRequests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A customer asks its CSP, or a CSP asks VMware. */
@ApplicationScoped
public class OpenRequest {

    private final LoadIntake loadIntake;
    private final SupportRequests requests;
    private final Requesters requesters;
    private final LoadDetails details;
    private final InformationBarrier barrier;
    private final Outbox outbox;
    private final FirstResponse firstResponse;
    private final Clock clock;

    OpenRequest(
            LoadIntake loadIntake,
            SupportRequests requests,
            Requesters requesters,
            LoadDetails details,
            InformationBarrier barrier,
            Outbox outbox,
            FirstResponse firstResponse,
            Clock clock) {
        this.loadIntake = loadIntake;
        this.requests = requests;
        this.requesters = requesters;
        this.details = details;
        this.barrier = barrier;
        this.outbox = outbox;
        this.firstResponse = firstResponse;
        this.clock = clock;
    }

    @WithTransaction
    Uni<RequestDetails> open(Caller caller, RequestContent content, Optional<UUID> searchReference) {
        return loadIntake
                .of(caller, content, searchReference)
                .call(intake -> barrier.check(caller.party(), textVisibleToVendor(intake)))
                .chain(intake -> opened(caller, intake));
    }

    private Uni<RequestDetails> opened(Caller caller, RequestIntake intake) {
        SupportRequest request = SupportRequest.open(Ids.next(), intake, firstResponse, clock.instant());
        return requests.persistAndFlush(request)
                .call(saved -> requesters.keep(customer(caller, saved, intake.entitlement())))
                .call(saved -> outbox.append(saved.opened()))
                .chain(saved -> details.of(caller, saved));
    }

    private static String textVisibleToVendor(RequestIntake intake) {
        return intake.opener() == Participant.CUSTOMER ? "" : intake.content().words();
    }

    private static Optional<Requester> customer(Caller caller, SupportRequest request, SupportEntitlement entitlement) {
        return entitlement.customerName().map(name -> new Requester(request, caller.party(), name));
    }
}

package dev.cspmesh.support.handling;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.details.Requester;
import dev.cspmesh.support.details.Requesters;
import dev.cspmesh.support.entitlement.SupportEntitlement;
import dev.cspmesh.support.request.RequestContent;
import dev.cspmesh.support.request.RequestIntake;
import dev.cspmesh.support.request.SupportRequest;
import dev.cspmesh.support.request.SupportRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes the row of a new request, with the customer behind it if a customer asks; whatever the request comes from. */
@ApplicationScoped
class CreateRequest {

    private final LoadIntake loadIntake;
    private final SupportRequests requests;
    private final Requesters requesters;
    private final FirstResponse firstResponse;
    private final Clock clock;

    CreateRequest(
            LoadIntake loadIntake,
            SupportRequests requests,
            Requesters requesters,
            FirstResponse firstResponse,
            Clock clock) {
        this.loadIntake = loadIntake;
        this.requests = requests;
        this.requesters = requesters;
        this.firstResponse = firstResponse;
        this.clock = clock;
    }

    /** Fails with a rejection when a rule of the intake refuses. */
    Uni<SupportRequest> create(Caller caller, UUID id, RequestContent content, Optional<UUID> searchReference) {
        return loadIntake.of(caller, content, searchReference).chain(intake -> create(caller, id, intake));
    }

    private Uni<SupportRequest> create(Caller caller, UUID id, RequestIntake intake) {
        return requests.persistAndFlush(SupportRequest.open(id, intake, firstResponse, clock.instant()))
                .call(saved -> requesters.keep(customer(caller, saved, intake.entitlement())));
    }

    private static Optional<Requester> customer(Caller caller, SupportRequest request, SupportEntitlement entitlement) {
        return entitlement.customerName().map(name -> new Requester(request, caller.party(), name));
    }
}

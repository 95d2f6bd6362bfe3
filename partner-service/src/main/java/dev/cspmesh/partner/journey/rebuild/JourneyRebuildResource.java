package dev.cspmesh.partner.journey.rebuild;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Starts rebuilds of the journeys and tells how far they are. */
@Path("/journeys/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class JourneyRebuildResource {

    private final CurrentCaller caller;
    private final JourneyRebuilds rebuilds;

    JourneyRebuildResource(CurrentCaller caller, JourneyRebuilds rebuilds) {
        this.caller = caller;
        this.rebuilds = rebuilds;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.MAINTAIN)
    @APIResponseSchema(value = RebuildView.class, responseCode = "201")
    @Operation(
            operationId = "rebuildJourneys",
            summary = "Read all journeys from the topics anew",
            description = "Goes on beside everything else; until it is done the old ones are read.")
    public Uni<RestResponse<RebuildView>> rebuild() {
        return rebuilds.start()
                .map(started -> Responses.created("/journeys/rebuilds/" + started.id(), RebuildView.of(started), 0));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "journey-rebuild", vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readJourneyRebuild",
            summary = "How far a rebuild is",
            description = "With the number of events that were read, once it is done.")
    public Uni<RebuildView> readRebuild(@PathParam("id") UUID id) {
        return rebuilds.get(caller.get(), id).map(RebuildView::of);
    }
}

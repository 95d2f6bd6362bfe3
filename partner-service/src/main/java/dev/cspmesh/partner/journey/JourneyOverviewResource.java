package dev.cspmesh.partner.journey;

import static dev.cspmesh.kit.caller.AccessScope.ANY;
import static dev.cspmesh.kit.caller.AccessScope.OWN;

import dev.cspmesh.kit.caller.AccessPolicy;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.CurrentCaller;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.page.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ten steps of all partners. */
@Path("/journeys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class JourneyOverviewResource {

    private final CurrentCaller caller;
    private final ReadJourney journeys;
    private final RebuildJourneys rebuild;
    private final JourneyRebuilds rebuilds;
    private final NextRequests next;

    JourneyOverviewResource(
            CurrentCaller caller,
            ReadJourney journeys,
            RebuildJourneys rebuild,
            JourneyRebuilds rebuilds,
            NextRequests next) {
        this.caller = caller;
        this.journeys = journeys;
        this.rebuild = rebuild;
        this.rebuilds = rebuilds;
        this.next = next;
    }

    @GET
    @PermissionsAllowed({Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(aggregator = OWN, vmware = ANY)
    @Operation(
            operationId = "listJourneys",
            summary = "Who is stuck where",
            description = "Your partners, each with its first step that is not done.")
    public Uni<RestResponse<Page<JourneyView.Line>>> overview(@Valid @BeanParam PageRequest page, UriInfo uri) {
        Caller who = caller.get();
        return journeys.overview(who, page)
                .map(found -> Responses.page(found.map(each -> JourneyView.Line.of(each, next, who)), uri));
    }

    @POST
    @Path("/rebuilds")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(vmware = ANY)
    @APIResponseSchema(value = JourneyView.Rebuild.class, responseCode = "201")
    @Operation(
            operationId = "rebuildJourneys",
            summary = "Read all journeys from the topics anew",
            description = "Goes on beside everything else; until it is done the old ones are read.")
    public Uni<RestResponse<JourneyView.Rebuild>> rebuild() {
        return rebuild.ask()
                .map(asked -> Responses.created("/journeys/rebuilds/" + asked.id(), JourneyView.Rebuild.of(asked), 0));
    }

    @GET
    @Path("/rebuilds/{id}")
    @WithSession
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "journey-rebuild", vmware = ANY)
    @Operation(
            operationId = "readJourneyRebuild",
            summary = "How far a rebuild is",
            description = "With the number of facts that were read, once it is done.")
    public Uni<JourneyView.Rebuild> readRebuild(@PathParam("id") UUID id) {
        return rebuilds.get(caller.get(), id).map(JourneyView.Rebuild::of);
    }
}

package dev.cspmesh.partner.journey;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ten steps of each partner. */
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey", description = "Where partners stand in the ten steps")
class JourneyResource {

    private final CurrentCaller caller;
    private final ReadJourney journeys;
    private final NextActions next;

    JourneyResource(CurrentCaller caller, ReadJourney journeys, NextActions next) {
        this.caller = caller;
        this.journeys = journeys;
        this.next = next;
    }

    @GET
    @Path("/{partnerId}/journey")
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "partner", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readJourney",
            summary = "The ten steps of a partner",
            description =
                    "Each with its state, since when, what blocks it, by when somebody must act, and the requests that"
                            + " move it on, or that unblock it, as far as you may make them. Worked out from all services' events.")
    public Uni<JourneyView.Full> read(@PathParam("partnerId") @Size(max = 20) String partnerId) {
        Caller who = caller.get();
        return journeys.read(who, partnerId).map(journey -> JourneyView.Full.of(journey, next, who));
    }
}

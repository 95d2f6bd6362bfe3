package dev.cspmesh.partner.journey;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.partner.profile.PartnerFilter;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ten steps of all partners. */
@Path("/journeys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class JourneyOverviewResource {

    private final CurrentCaller caller;
    private final ReadJourney journeys;
    private final NextActions next;

    JourneyOverviewResource(CurrentCaller caller, ReadJourney journeys, NextActions next) {
        this.caller = caller;
        this.journeys = journeys;
        this.next = next;
    }

    @GET
    @PermissionsAllowed({Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listJourneys",
            summary = "Who is stuck where",
            description =
                    "Your partners, each with its first step that is not done. Filters: status, country, aggregatorId,"
                            + " changedSince; q searches in partnerId and legalName; sort by partnerId, legalName, approvedAt or"
                            + " changedAt.")
    public Uni<RestResponse<Page<JourneyView.Overview>>> overview(
            @Valid @BeanParam PartnerFilter filter, @Valid @BeanParam ListRequest page, UriInfo uri) {
        Caller who = caller.get();
        return journeys.overview(who, filter.wanted(), page)
                .map(found -> Responses.page(found.map(each -> JourneyView.Overview.of(each, next, who)), uri));
    }
}

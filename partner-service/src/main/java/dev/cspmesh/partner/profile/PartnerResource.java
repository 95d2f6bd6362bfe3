package dev.cspmesh.partner.profile;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Partners and their choice of an aggregator. */
@Path("/partners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners", description = "Steps 2 and 3: partners and their aggregator")
class PartnerResource {

    private final CurrentCaller caller;
    private final Partners partners;
    private final ChooseAggregator choose;
    private final Audit audit;

    PartnerResource(CurrentCaller caller, Partners partners, ChooseAggregator choose, Audit audit) {
        this.caller = caller;
        this.partners = partners;
        this.choose = choose;
        this.audit = audit;
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listPartners",
            summary = "The partners that you may see, oldest first",
            description = "Filters: status, country, aggregatorId, changedSince; q searches in partnerId and legalName;"
                    + " sort by partnerId, legalName, approvedAt or changedAt.")
    public Uni<RestResponse<Page<PartnerView.Full>>> list(
            @Valid @BeanParam PartnerFilter filter, @Valid @BeanParam ListRequest page, UriInfo uri) {
        Caller who = caller.get();
        return partners.list(who, filter.wanted(), page)
                .map(found -> Responses.page(found.map(partner -> PartnerView.Full.of(partner, who)), uri));
    }

    @GET
    @Path("/{partnerId}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "partner", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readPartner",
            summary = "One partner with its state and aggregator",
            description = "With the actions that its reader may take now.")
    public Uni<RestResponse<PartnerView.Full>> read(@PathParam("partnerId") @Size(max = 20) String partnerId) {
        return partners.get(caller.get(), partnerId).map(partner -> PartnerView.tagged(partner, caller.get()));
    }

    @PUT
    @Path("/{partnerId}/aggregator")
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "partner", csp = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @Operation(
            operationId = "chooseAggregator",
            summary = "Pick the aggregator of your future contracts",
            description = "It must be active and authorized for your country; running contracts keep theirs.")
    public Uni<RestResponse<PartnerView.Full>> choose(
            @PathParam("partnerId") @Size(max = 20) String partnerId,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the partner as you read it", example = "\"0\"")
                    String ifMatch,
            @Valid @NotNull PartnerView.Choice choice) {
        return choose.choose(caller.get(), partnerId, ifMatch, choice.aggregatorId())
                .map(partner -> PartnerView.tagged(partner, caller.get()));
    }

    @GET
    @Path("/{partnerId}/history")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "partner", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readPartnerHistory",
            summary = "Who changed the partner, when, how and why",
            description = "The changes of the partner, oldest first, each with the person and the reason.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("partnerId") @Size(max = 20) String partnerId, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return partners.get(caller.get(), partnerId)
                .chain(partner -> audit.of("partner", partner.partnerId(), page))
                .map(found -> Responses.page(found, uri));
    }
}

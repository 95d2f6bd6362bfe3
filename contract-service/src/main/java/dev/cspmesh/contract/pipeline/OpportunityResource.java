package dev.cspmesh.contract.pipeline;

import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 6: the CSP's pipeline. */
@Path("/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipeline", description = "Step 6: build a pipeline")
@PermissionsAllowed(Scopes.CSP_SAAS)
class OpportunityResource {

    private final CurrentCaller caller;
    private final Opportunities opportunities;
    private final EnterOpportunity enter;
    private final EditOpportunity edit;
    private final MoveOpportunity move;
    private final Audit audit;

    OpportunityResource(
            CurrentCaller caller,
            Opportunities opportunities,
            EnterOpportunity enter,
            EditOpportunity edit,
            MoveOpportunity move,
            Audit audit) {
        this.caller = caller;
        this.opportunities = opportunities;
        this.enter = enter;
        this.edit = edit;
        this.move = move;
        this.audit = audit;
    }

    @POST
    @Idempotent
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.PIPELINE)
    @Operation(
            operationId = "enterOpportunity",
            summary = "Enter a deal",
            description = "A customer, a service, the MSRP spend expected for a full month, and the chance to win it. A"
                    + " customer that you have in Navigator already can be named by its organization.")
    @APIResponseSchema(value = OpportunityView.Full.class, responseCode = "201")
    public Uni<RestResponse<OpportunityView.Full>> enter(@Valid @NotNull OpportunityView.Form form) {
        Caller who = caller.get();
        return enter.enter(who, form.terms())
                .map(opportunity -> Responses.created(
                        "/opportunities/" + opportunity.id(),
                        OpportunityView.Full.of(opportunity, who),
                        opportunity.version()));
    }

    @GET
    @WithSession
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listOpportunities",
            summary = "Your deals, oldest first",
            description =
                    "Nobody but you sees them. Filters: status, service, reasonCode, customerOrganizationId, startsFrom,"
                            + " startsBefore, closedFrom, closedBefore, changedSince; q searches in the customer's name;"
                            + " sort by startsOn, enteredAt or changedAt.")
    public Uni<RestResponse<Page<OpportunityView.Full>>> list(@Valid @BeanParam OpportunityQuery query, UriInfo uri) {
        Caller who = caller.get();
        return opportunities
                .list(who, query.filter(), query)
                .map(found -> Responses.page(found.map(each -> OpportunityView.Full.of(each, who)), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @AccessPolicy(object = "opportunity", csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readOpportunity",
            summary = "One deal",
            description = "Only you and nobody else may read your deals.")
    public Uni<RestResponse<OpportunityView.Full>> read(@PathParam("id") UUID id) {
        return opportunities.get(caller.get(), id).map(this::tagged);
    }

    @GET
    @Path("/{id}/history")
    @WithSession
    @AccessPolicy(object = "opportunity", csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readOpportunityHistory",
            summary = "Who changed or moved the deal, when, how and why",
            description =
                    "Oldest first. An edit has each field that was changed, before and after; of a move the reason is"
                            + " the stage and, with LOST, why.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return opportunities
                .get(caller.get(), id)
                .chain(opportunity -> audit.of("opportunity", opportunity.id(), page))
                .map(found -> Responses.page(found, uri));
    }

    @PUT
    @Path("/{id}")
    @AccessPolicy(object = "opportunity", csp = OWN)
    @RequiresDuty(Duty.PIPELINE)
    @Operation(
            operationId = "editOpportunity",
            summary = "Change an open deal",
            description =
                    "Its customer, amount, start or chance, until it is won or lost. Its history says what was there"
                            + " before.")
    public Uni<RestResponse<OpportunityView.Full>> edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "The ETag that the change is based on", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull OpportunityView.Edit form) {
        return edit.edit(
                        caller.get(),
                        id,
                        ifMatch,
                        before -> form.terms(before.deal().service()),
                        form.why())
                .map(this::tagged);
    }

    @PUT
    @Path("/{id}/stage")
    @AccessPolicy(object = "opportunity", csp = OWN)
    @RequiresDuty(Duty.PIPELINE)
    @Operation(
            operationId = "moveOpportunity",
            summary = "Move a deal to another stage",
            description =
                    "NEW, QUALIFIED, PROPOSED, then WON; LOST at any stage, with a coded reason. A won deal asks for a"
                            + " customer organization, unless it names one that you have.")
    public Uni<RestResponse<OpportunityView.Full>> move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "The ETag that the change is based on", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull OpportunityView.Stage stage) {
        return move.move(caller.get(), id, ifMatch, stage.move()).map(this::tagged);
    }

    private RestResponse<OpportunityView.Full> tagged(Opportunity opportunity) {
        return Responses.tagged(OpportunityView.Full.of(opportunity, caller.get()), opportunity.version());
    }
}

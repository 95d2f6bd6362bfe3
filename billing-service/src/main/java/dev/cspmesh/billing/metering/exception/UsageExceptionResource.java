package dev.cspmesh.billing.metering.exception;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.page.Page;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 10: usage that was not accepted waits here for a decision; nothing is dropped in silence. */
@Path("/usage-events/exceptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Usage", description = "Step 10: usage is metered")
class UsageExceptionResource {

    private final CurrentCaller caller;
    private final UsageExceptionRepository exceptions;
    private final ReviewUsage review;

    UsageExceptionResource(CurrentCaller caller, UsageExceptionRepository exceptions, ReviewUsage review) {
        this.caller = caller;
        this.exceptions = exceptions;
        this.review = review;
    }

    @GET
    @WithSession
    @PermissionsAllowed({CSP_SAAS, VMWARE})
    @AccessPolicy(csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listUsageExceptions",
            summary = "Usage that was not accepted, oldest first",
            description =
                    "Filters: contractId, partnerId, service, reason, status, open, changedSince; q searches in the event's"
                            + " id and source; sort by firstAt, lastAt or changedAt. VMware sees all, a CSP what concerns its"
                            + " own contracts.")
    public Uni<RestResponse<Page<UsageExceptionView.Item>>> list(
            @Valid @BeanParam UsageExceptionQuery query, UriInfo uri) {
        Caller who = caller.get();
        return exceptions
                .list(who, query.filter(), query)
                .map(found -> Responses.page(found.map(each -> UsageExceptionView.Item.of(each, who)), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({CSP_SAAS, VMWARE})
    @AccessPolicy(object = "exception", csp = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readUsageException",
            summary = "One usage event that was not accepted, and what may be done with it",
            description = "A CSP sees what concerns its own contracts. Its ETag is what a review needs.")
    public Uni<RestResponse<UsageExceptionView.Item>> read(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return exceptions.get(who, id).map(found -> tagged(found, who));
    }

    @PUT
    @Path("/{id}/review")
    @PermissionsAllowed(VMWARE)
    @AccessPolicy(object = "exception", vmware = ANY)
    @RequiresDuty(Duty.METERING)
    @Operation(
            operationId = "reviewUsageException",
            summary = "Accept usage after all, or reject it for good",
            description =
                    "Accepting overrules that usage is late; what does not fit a subscription, contract, SKU or unit"
                            + " must fit first. The same decision again changes nothing. Needs the version that was seen as"
                            + " If-Match.")
    public Uni<RestResponse<UsageExceptionView.Item>> review(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the exception that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull UsageExceptionView.Review decided) {
        Caller who = caller.get();
        var decision = new UsageException.Review(decided.decision(), decided.reason());
        return review.review(who, id, ifMatch, decision, dryRun).map(found -> tagged(found, who));
    }

    private static RestResponse<UsageExceptionView.Item> tagged(UsageException found, Caller who) {
        return Responses.tagged(UsageExceptionView.Item.of(found, who), found.version());
    }
}

package dev.cspmesh.billing.metering.exception;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;

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
    @Operation(
            operationId = "listUsageExceptions",
            summary = "Usage that was not accepted, oldest first",
            description =
                    "Narrowed by contract, reason and state; ordered by firstAt or lastAt; searched by the event's id and"
                            + " source. VMware sees all, a CSP what concerns its own contracts.")
    public Uni<RestResponse<Page<UsageExceptionView.Item>>> list(
            @QueryParam("contractId") @Parameter(description = "Only those of this contract") UUID contractId,
            @QueryParam("reason")
                    @Separator(",")
                    @Parameter(description = "Only those rejected for one of these reasons")
                    List<UsageReason> reason,
            @QueryParam("open") @Parameter(description = "True for those that nobody has settled yet") boolean open,
            @QueryParam("status") @Separator(",") @Parameter(description = "Only those in one of these states")
                    List<UsageExceptionStatus> status,
            @Valid @BeanParam ListRequest request,
            UriInfo uri) {
        Filter filter = Filter.all()
                .is("contractId", Optional.ofNullable(contractId))
                .in("reason", reason)
                .in("status", status)
                .is("status", open ? Optional.of(UsageExceptionStatus.OPEN) : Optional.empty());
        Caller who = caller.get();
        return exceptions
                .list(who, filter, request)
                .map(found -> Responses.page(found.map(each -> UsageExceptionView.Item.of(each, who)), uri));
    }

    @PUT
    @Path("/{id}/review")
    @PermissionsAllowed(VMWARE)
    @AccessPolicy(object = "exception", vmware = ANY)
    @Operation(
            operationId = "reviewUsageException",
            summary = "Accept usage after all, or reject it for good",
            description =
                    "Accepting overrules that usage is late; what does not fit a subscription, contract, SKU or unit"
                            + " must fit first. The same decision again changes nothing.")
    public Uni<UsageExceptionView.Item> review(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @Valid @NotNull UsageExceptionView.Review decided) {
        Caller who = caller.get();
        var decision = new UsageException.Review(decided.decision(), decided.reason());
        return review.review(who, id, decision, dryRun).map(found -> UsageExceptionView.Item.of(found, who));
    }
}

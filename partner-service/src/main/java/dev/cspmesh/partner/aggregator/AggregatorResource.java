package dev.cspmesh.partner.aggregator;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.identity.AsksAddressOwner;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 3: the directory of aggregators. */
@Path("/aggregators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Aggregators", description = "Step 3: pick an aggregator")
class AggregatorResource {

    private final CurrentCaller caller;
    private final Aggregators aggregators;
    private final RegisterAggregator register;
    private final AuthorizeAggregator authorize;
    private final Audit audit;

    AggregatorResource(
            CurrentCaller caller,
            Aggregators aggregators,
            RegisterAggregator register,
            AuthorizeAggregator authorize,
            Audit audit) {
        this.caller = caller;
        this.aggregators = aggregators;
        this.register = register;
        this.authorize = authorize;
        this.audit = audit;
    }

    @POST
    @Idempotent
    @AsksAddressOwner
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.MANAGE_PARTNERS)
    @APIResponseSchema(value = AggregatorView.Entry.class, responseCode = "201")
    @Operation(
            operationId = "registerAggregator",
            summary = "Take a company on as aggregator",
            description = "Its contact gets a user and a set-password mail.")
    public Uni<RestResponse<AggregatorView.Entry>> register(@Valid @NotNull AggregatorView.Form form) {
        return register.register(caller.get(), form.name(), form.countries(), form.address(), form.contact())
                .map(aggregator -> Responses.created(
                        "/aggregators/" + aggregator.aggregatorId(),
                        AggregatorView.Entry.of(aggregator),
                        aggregator.version()));
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(csp = ANY, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listAggregators",
            summary = "The directory of aggregators",
            description =
                    "Filters: status, country (in which they are authorized), changedSince; q searches in aggregatorId"
                            + " and name; sort by aggregatorId, name or changedAt.")
    public Uni<RestResponse<Page<AggregatorView.Entry>>> list(@Valid @BeanParam AggregatorQuery query, UriInfo uri) {
        return aggregators
                .list(caller.get(), query)
                .map(found -> Responses.page(found.map(AggregatorView.Entry::of), uri));
    }

    @GET
    @Path("/{aggregatorId}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "aggregator", csp = ANY, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readAggregator",
            summary = "One entry of the aggregator directory",
            description = "What a partner needs to choose: name, countries, contact and whether it can be chosen now.")
    public Uni<RestResponse<AggregatorView.Entry>> read(
            @PathParam("aggregatorId") @Size(max = 20) String aggregatorId) {
        return aggregators
                .get(caller.get(), aggregatorId)
                .map(aggregator -> Responses.tagged(AggregatorView.Entry.of(aggregator), aggregator.version()));
    }

    @PUT
    @Path("/{aggregatorId}/authorization")
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "aggregator", vmware = ANY)
    @RequiresDuty(Duty.MANAGE_PARTNERS)
    @Operation(
            operationId = "authorizeAggregator",
            summary = "Say where an aggregator may act, and whether it may",
            description = "Choices from now on follow it; running contracts keep their aggregator.")
    public Uni<RestResponse<AggregatorView.Entry>> authorize(
            @PathParam("aggregatorId") @Size(max = 20) String aggregatorId,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the aggregator as you read it", example = "\"0\"")
                    String ifMatch,
            @Valid @NotNull AggregatorView.Authorization wanted) {
        return authorize
                .authorize(caller.get(), aggregatorId, ifMatch, wanted.status(), wanted.countries())
                .map(aggregator -> Responses.tagged(AggregatorView.Entry.of(aggregator), aggregator.version()));
    }

    @GET
    @Path("/{aggregatorId}/history")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "aggregator", csp = ANY, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readAggregatorHistory",
            summary = "Who changed the entry, when, how and why",
            description = "The changes of the entry, oldest first, each with the person and the reason.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("aggregatorId") @Size(max = 20) String aggregatorId,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        return aggregators
                .get(caller.get(), aggregatorId)
                .chain(aggregator -> audit.of("aggregator", aggregator.aggregatorId(), page))
                .map(found -> Responses.page(found, uri));
    }
}

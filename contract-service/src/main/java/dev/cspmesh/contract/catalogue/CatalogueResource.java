package dev.cspmesh.contract.catalogue;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The service catalogue and the commit levels. */
@Path("/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What can be sold, and under which commit levels")
class CatalogueResource {

    private final CloudServices services;
    private final CommitLevels levels;
    private final PublishLevels publish;
    private final CurrentCaller caller;
    private final Audit audit;
    private final Clock clock;

    CatalogueResource(
            CloudServices services,
            CommitLevels levels,
            PublishLevels publish,
            CurrentCaller caller,
            Audit audit,
            Clock clock) {
        this.services = services;
        this.levels = levels;
        this.publish = publish;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @WithSession
    @PermitAll
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "listServices",
            summary = "All services",
            description =
                    "The catalogue with its flags: integrated with Navigator, competency required, free, support. Filters:"
                            + " family, navigatorIntegrated, free; q searches in code and name; sort by code, name or family.")
    public Uni<RestResponse<Page<CatalogueView.Service>>> list(@Valid @BeanParam ServiceQuery query, UriInfo uri) {
        return services.list(query.filter(), query)
                .map(found -> Responses.page(found.map(CatalogueView.Service::of), uri));
    }

    @GET
    @Path("/{code}")
    @WithSession
    @PermitAll
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(operationId = "readService", summary = "One service", description = "A service by its code.")
    public Uni<CatalogueView.Service> read(
            @PathParam("code") @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(example = "vmc-aws")
                    String code) {
        return services.get(code).map(CatalogueView.Service::of);
    }

    @GET
    @Path("/{code}/levels")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(csp = ANY, aggregator = ANY, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listLevels",
            summary = "The commit levels of a service",
            description =
                    "What may be committed to on a day, lowest first, with the discount. A contract takes the levels"
                            + " of its first day; levels that are announced are found by their day. A free service has none.")
    public Uni<RestResponse<Page<CatalogueView.Level>>> levels(
            @PathParam("code") @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(example = "vmc-aws")
                    String code,
            @QueryParam("on")
                    @CalendarDate
                    @Parameter(
                            description = "The day on which they are on offer; today if left out",
                            example = "2025-01-01")
                    @Nullable LocalDate on) {
        LocalDate day = Optional.ofNullable(on).orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return services.get(code)
                .chain(service -> levels.offered(service.code(), day)
                        .map(offered -> new OfferedLevels(offered, service.levelsVersion())))
                .map(CatalogueResource::tagged);
    }

    @GET
    @Path("/{code}/levels/history")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(csp = ANY, aggregator = ANY, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readLevelHistory",
            summary = "Who published the commit levels of a service, and when",
            description = "Oldest first; the levels that VMware started with have no entry.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("code") @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(example = "vmc-aws")
                    String code,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        return services.get(code)
                .chain(service -> audit.of("level", service.code(), page))
                .map(found -> Responses.page(found, uri));
    }

    @PUT
    @Path("/{code}/levels")
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.PRICES)
    @Operation(
            operationId = "publishLevels",
            summary = "Publish the commit levels of a service",
            description =
                    "All levels of one currency at once, as the next version, from their first day on. Levels that were"
                            + " on offer end the day before; those that are announced for a later day stay announced. Contracts keep"
                            + " the versions that they pinned; a draft that pinned a level which is not on offer on its first day any"
                            + " more is to be refreshed before it is signed. The answer is all that the service offers on the first"
                            + " day.")
    public Uni<RestResponse<Page<CatalogueView.Level>>> publish(
            @PathParam("code")
                    @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(example = "vmc-dell-emc")
                    String code,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the service's levels as you read them")
                    @Nullable String ifMatch,
            @Valid @NotNull CatalogueView.LevelsForm form) {
        return publish.publish(caller.get(), code, ifMatch, form.offer()).map(CatalogueResource::tagged);
    }

    private static RestResponse<Page<CatalogueView.Level>> tagged(OfferedLevels offered) {
        return Responses.tagged(
                Page.whole(
                        offered.levels().stream().map(CatalogueView.Level::of).toList()),
                offered.version());
    }
}

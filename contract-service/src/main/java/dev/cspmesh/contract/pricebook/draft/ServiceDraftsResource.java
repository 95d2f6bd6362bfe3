package dev.cspmesh.contract.pricebook.draft;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The prices of a service that VMware works on, and nobody else sees. */
@Path("/services/{code}/price-book-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Price books", description = "MSRP list prices by service and time")
@PermissionsAllowed(Scopes.VMWARE)
class ServiceDraftsResource {

    private final CurrentCaller caller;
    private final CloudServices services;
    private final PriceBookDrafts drafts;
    private final DraftPriceBook write;
    private final DraftActions actions;

    ServiceDraftsResource(
            CurrentCaller caller,
            CloudServices services,
            PriceBookDrafts drafts,
            DraftPriceBook write,
            DraftActions actions) {
        this.caller = caller;
        this.services = services;
        this.drafts = drafts;
        this.write = write;
        this.actions = actions;
    }

    @POST
    @Idempotent
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.PRICES)
    @Operation(
            operationId = "draftPriceBook",
            summary = "Write a price book",
            description = "A draft that only VMware sees and can edit until it is published.")
    @APIResponseSchema(value = PriceBookDraftView.Full.class, responseCode = "201")
    public Uni<RestResponse<PriceBookDraftView.Full>> draft(
            @PathParam("code")
                    @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(example = "vmc-dell-emc")
                    String code,
            @Valid @NotNull PriceBookDraftView.Form form) {
        Caller who = caller.get();
        return write.draft(who, code, form)
                .chain(draft -> actions.of(who, draft))
                .map(offered -> Responses.created(
                        "/price-books/" + offered.draft().id() + "/draft",
                        PriceBookDraftView.Full.of(offered.draft(), offered.actions()),
                        offered.draft().version()));
    }

    @GET
    @WithSession
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listPriceBookDrafts",
            summary = "The drafts of price books for a service",
            description =
                    "Without their prices, oldest first; published and withdrawn ones too. Filters: status, currency,"
                            + " changedSince; q searches in service and currency; sort by startsOn, draftedAt or changedAt.")
    public Uni<RestResponse<Page<PriceBookDraftView.Entry>>> list(
            @PathParam("code") @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Parameter(example = "vmc-aws")
                    String code,
            @Valid @BeanParam DraftQuery query,
            UriInfo uri) {
        Caller who = caller.get();
        return services.get(code)
                .chain(service -> drafts.list(who, query.filter().is("service", service.code()), query))
                .chain(found -> actions.of(who, found.items(), code)
                        .map(offered -> new Page<>(offered, found.total(), found.next())))
                .map(found -> Responses.page(
                        found.map(each -> PriceBookDraftView.Entry.of(each.draft(), each.actions())), uri));
    }
}

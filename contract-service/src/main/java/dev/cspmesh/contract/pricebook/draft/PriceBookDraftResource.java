package dev.cspmesh.contract.pricebook.draft;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import dev.cspmesh.contract.pricebook.PriceBookView;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
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

/** A price book before it is out: VMware edits, publishes or withdraws it, and nobody else sees it. */
@Path("/price-books/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Price books", description = "MSRP list prices by service and time")
@PermissionsAllowed(Scopes.VMWARE)
class PriceBookDraftResource {

    private final CurrentCaller caller;
    private final PriceBookDrafts drafts;
    private final DraftPriceBook write;
    private final PublishDraft publish;
    private final DraftActions actions;
    private final Audit audit;

    PriceBookDraftResource(
            CurrentCaller caller,
            PriceBookDrafts drafts,
            DraftPriceBook write,
            PublishDraft publish,
            DraftActions actions,
            Audit audit) {
        this.caller = caller;
        this.drafts = drafts;
        this.write = write;
        this.publish = publish;
        this.actions = actions;
        this.audit = audit;
    }

    @GET
    @WithSession
    @AccessPolicy(object = "price-book-draft", vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(operationId = "readPriceBookDraft", summary = "One draft", description = "A draft with its prices.")
    public Uni<RestResponse<PriceBookDraftView.Full>> read(@PathParam("id") UUID id) {
        return drafts.get(caller.get(), id).chain(this::tagged);
    }

    @PUT
    @AccessPolicy(object = "price-book-draft", vmware = ANY)
    @RequiresDuty(Duty.PRICES)
    @Operation(
            operationId = "editPriceBookDraft",
            summary = "Edit a draft",
            description = "Its prices and period as a whole, until it is published or withdrawn.")
    public Uni<RestResponse<PriceBookDraftView.Full>> edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "The ETag that the change is based on", example = "\"0\"")
                    @Nullable String ifMatch,
            @Valid @NotNull PriceBookDraftView.Form form) {
        return write.edit(caller.get(), id, ifMatch, form).chain(this::tagged);
    }

    @POST
    @Path("/publication")
    @Idempotent
    @AccessPolicy(object = "price-book-draft", vmware = ANY)
    @RequiresDuty(Duty.PRICES)
    @Operation(
            operationId = "publishPriceBookDraft",
            summary = "Publish a draft",
            description = "It becomes the next version of its service and currency, under its own id, and keeps its"
                    + " prices; its period must not overlap with another book's, but its first day ends an earlier book"
                    + " that has no end.")
    @APIResponseSchema(value = PriceBookView.Entry.class, responseCode = "201")
    public Uni<RestResponse<PriceBookView.Entry>> publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the draft as you read it")
                    @Nullable String ifMatch) {
        return publish.publish(caller.get(), id, ifMatch)
                .map(book -> Responses.created(
                        "/price-books/" + book.id(), PriceBookView.Entry.of(book), book.bookVersion()));
    }

    @POST
    @Path("/withdrawal")
    @Idempotent
    @AccessPolicy(object = "price-book-draft", vmware = ANY)
    @RequiresDuty(Duty.PRICES)
    @Operation(
            operationId = "withdrawPriceBookDraft",
            summary = "Discard a draft",
            description = "It stays readable for VMware and can be neither edited nor published any more.")
    public Uni<RestResponse<PriceBookDraftView.Full>> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the draft as you read it")
                    @Nullable String ifMatch) {
        return write.withdraw(caller.get(), id, ifMatch).chain(this::tagged);
    }

    @GET
    @Path("/history")
    @WithSession
    @AccessPolicy(object = "price-book-draft", vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readPriceBookDraftHistory",
            summary = "Who wrote, edited and decided about the draft, and when",
            description = "Each change with its author, oldest first.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return drafts.get(caller.get(), id)
                .chain(draft -> audit.of("pricebook", draft.id(), page))
                .map(found -> Responses.page(found, uri));
    }

    private Uni<RestResponse<PriceBookDraftView.Full>> tagged(PriceBookDraft draft) {
        return actions.of(caller.get(), draft)
                .map(offered -> Responses.tagged(
                        PriceBookDraftView.Full.of(offered.draft(), offered.actions()), draft.version()));
    }
}

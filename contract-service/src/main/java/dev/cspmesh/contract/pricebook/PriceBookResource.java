package dev.cspmesh.contract.pricebook;

import static dev.cspmesh.kit.access.AccessScope.ANY;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Price books: VMware publishes, the program's participants read. */
@Path("/price-books")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Price books", description = "MSRP list prices by service and time")
class PriceBookResource {

    private final CurrentCaller caller;
    private final PublishPriceBook publish;
    private final PriceBooks books;
    private final PriceBookSkus lines;
    private final Audit audit;

    PriceBookResource(
            CurrentCaller caller, PublishPriceBook publish, PriceBooks books, PriceBookSkus lines, Audit audit) {
        this.caller = caller;
        this.publish = publish;
        this.books = books;
        this.lines = lines;
        this.audit = audit;
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.PRICES)
    @Operation(
            operationId = "publishPriceBook",
            summary = "Publish a price book",
            description = "List prices of one service and currency for a period, in one step; a draft takes two. A"
                    + " published book keeps its prices; its period must not overlap with another one's, but its first"
                    + " day ends an earlier book that has no end.")
    @APIResponseSchema(value = PriceBookView.Full.class, responseCode = "201")
    public Uni<RestResponse<PriceBookView.Full>> publish(@Valid @NotNull PriceBookView.Form form) {
        List<SkuPrice> prices = form.prices();
        return publish.publish(caller.get(), form.offer(), form.validity(), prices)
                .map(book -> Responses.created(
                        "/price-books/" + book.id(), PriceBookView.Full.of(book, prices), book.bookVersion()));
    }

    @GET
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(csp = ANY, aggregator = ANY, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listPriceBooks",
            summary = "All price books",
            description =
                    "Books without their prices, oldest first. Filters: service, currency, validOn, publishedSince;"
                            + " q searches in service and currency; sort by startsOn or publishedAt.")
    public Uni<RestResponse<Page<PriceBookView.Entry>>> list(@Valid @BeanParam PriceBookQuery query, UriInfo uri) {
        return books.list(caller.get(), query.filter(), query)
                .map(found -> Responses.page(found.map(PriceBookView.Entry::of), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "price-book", csp = ANY, aggregator = ANY, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(operationId = "readPriceBook", summary = "One price book", description = "A book with its prices.")
    public Uni<RestResponse<PriceBookView.Full>> read(@PathParam("id") UUID id) {
        return books.get(caller.get(), id)
                .chain(book -> lines.of(book)
                        .map(skus -> Responses.tagged(PriceBookView.Full.of(book, skus), book.bookVersion())));
    }

    @GET
    @Path("/{id}/history")
    @WithSession
    @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "price-book", csp = ANY, aggregator = ANY, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readPriceBookHistory",
            summary = "Who wrote and published the book, and when",
            description = "Oldest first, from its draft on if it had one.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return books.get(caller.get(), id)
                .chain(book -> audit.of("pricebook", book.id(), page))
                .map(found -> Responses.page(found, uri));
    }
}

package dev.cspmesh.billing.bill.print;

import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.CUSTOMER;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.billing.bill.reading.ReadBill;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: bills on paper. */
@Path("/bills/{id}/pdf")
@Produces(PdfResource.PDF)
@PermissionsAllowed({CUSTOMER, CSP_SAAS, AGGREGATOR, VMWARE})
@Tag(name = "Bills", description = "Step 10: bills on the three legs")
class PdfResource {

    static final String PDF = "application/pdf";

    private final CurrentCaller caller;
    private final ReadBill reader;

    PdfResource(CurrentCaller caller, ReadBill reader) {
        this.caller = caller;
        this.reader = reader;
    }

    @GET
    @AccessPolicy(object = "bill", customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "printBill",
            summary = "A bill as PDF",
            description = "The same bill always gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The bill as a PDF document",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 100_000_000),
                            example = "%PDF-1.6"))
    public Uni<byte[]> print(@PathParam("id") UUID id) {
        return reader.printed(caller.get(), id)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(printed -> BillPdf.of(printed.bill(), printed.lines()));
    }
}

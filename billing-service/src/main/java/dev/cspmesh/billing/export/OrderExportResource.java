package dev.cspmesh.billing.export;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: data to take away. An export that was cut off is resumed after the cursor of its last complete row. */
@Path("/orders/{id}/exports")
@Produces(OrderExportResource.CSV)
@PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
@Tag(name = "Exports", description = "Step 10: CSV and FOCUS")
class OrderExportResource {

    static final String CSV = "text/csv";

    private final CurrentCaller caller;
    private final ExportUsage usage;
    private final ExportFocus focus;

    OrderExportResource(CurrentCaller caller, ExportUsage usage, ExportFocus focus) {
        this.caller = caller;
        this.usage = usage;
        this.focus = focus;
    }

    @GET
    @Path("/usage")
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "exportUsage",
            summary = "All usage events of an order as CSV",
            description = "Each with its exact list amount. Only the CSP sees whose usage it is.")
    @APIResponse(
            responseCode = "200",
            description = "CSV with a header, or its continuation without",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING, maxLength = Integer.MAX_VALUE),
                            example = "cursor,source,id"))
    public Multi<String> usage(
            @PathParam("id") UUID id,
            @QueryParam("after")
                    @DefaultValue("00000000-0000-0000-0000-000000000000")
                    @Parameter(description = "Cursor of the last row that you have")
                    UUID after) {
        return usage.export(caller.get(), id, after);
    }

    @GET
    @Path("/focus")
    @AccessPolicy(object = "order", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "exportFocus",
            summary = "The lines of a spooled order in the columns of FOCUS 1.2",
            description = "The rows add up to what the consolidated bill says. Only the CSP sees whose usage it is.")
    @APIResponse(
            responseCode = "200",
            description = "CSV with a header, or its continuation without",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING, maxLength = Integer.MAX_VALUE),
                            example = "BilledCost,BillingAccountId"))
    public Multi<String> focus(
            @PathParam("id") UUID id,
            @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0) @Max(1_000_000) @Parameter(description = "Value of x_Cursor in the last row that you have")
                    int after) {
        return focus.export(caller.get(), id, after);
    }
}

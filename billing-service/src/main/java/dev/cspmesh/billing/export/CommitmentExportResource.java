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

/** Step 10: what was committed, to take away. */
@Path("/contracts/{id}/exports")
@Produces(OrderExportResource.CSV)
@PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
@Tag(name = "Exports", description = "Step 10: CSV and FOCUS")
class CommitmentExportResource {

    private final CurrentCaller caller;
    private final ExportCommitments commitments;

    CommitmentExportResource(CurrentCaller caller, ExportCommitments commitments) {
        this.caller = caller;
        this.commitments = commitments;
    }

    @GET
    @Path("/commitments")
    @AccessPolicy(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "exportCommitments",
            summary = "The commitments of a contract as the data set of FOCUS 1.3",
            description = "A row for each month of the term.")
    @APIResponse(
            responseCode = "200",
            description = "CSV with a header row",
            content =
                    @Content(
                            mediaType = OrderExportResource.CSV,
                            schema = @Schema(type = SchemaType.STRING, maxLength = Integer.MAX_VALUE),
                            example = "BillingCurrency,ContractCommitmentCategory"))
    public Multi<String> commitments(@PathParam("id") UUID id) {
        return commitments.export(caller.get(), id);
    }
}

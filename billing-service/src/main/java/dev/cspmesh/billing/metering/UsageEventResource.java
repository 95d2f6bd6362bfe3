package dev.cspmesh.billing.metering;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.caller.Scopes.SERVICE;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 10: usage arrives. The public rule sets want an object at the top, CloudEvents an array: both are accepted. */
@Path("/usage-events")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed({VMWARE, SERVICE})
@Tag(name = "Usage", description = "Step 10: usage is metered")
class UsageEventResource {

    private final ReportUsage report;

    UsageEventResource(ReportUsage report) {
        this.report = report;
    }

    @POST
    @AccessPolicy(vmware = ANY, service = ANY)
    @RequiresDuty(Duty.METERING)
    @Operation(
            operationId = "reportUsage",
            summary = "Report a batch of usage events",
            description =
                    "Each event succeeds or fails on its own; the answer says what happened to each, after it is"
                            + " committed. Repeating a batch has no effect, so no Idempotency-Key is needed. A CloudEvents batch,"
                            + " that is the array alone as application/cloudevents-batch+json, is accepted within the same limits.")
    public Uni<UsageView.Receipt> report(
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @Valid @NotNull UsageView.Batch batch) {
        return reported(batch.events(), dryRun);
    }

    @POST
    @Consumes("application/cloudevents-batch+json")
    @AccessPolicy(vmware = ANY, service = ANY)
    @RequiresDuty(Duty.METERING)
    @Operation(hidden = true)
    public Uni<UsageView.Receipt> reportBatch(
            @QueryParam("dryRun") boolean dryRun,
            @NotNull @Size(min = 1, max = UsageView.MOST) List<UsageView.@NotNull @Valid Reported> events) {
        return reported(events, dryRun);
    }

    private Uni<UsageView.Receipt> reported(List<UsageView.Reported> events, boolean dryRun) {
        return report.report(events.stream().map(UsageView.Reported::usage).toList(), dryRun)
                .map(UsageView.Receipt::of);
    }
}

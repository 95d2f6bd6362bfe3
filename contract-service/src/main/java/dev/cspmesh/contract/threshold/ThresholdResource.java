package dev.cspmesh.contract.threshold;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.text.CurrencyCode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5: which contracts VMware wants to approve. */
@Path("/approval-thresholds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Approval", description = "Step 5: which contracts VMware approves")
@PermissionsAllowed(Scopes.VMWARE)
class ThresholdResource {

    private final CurrentCaller caller;
    private final ApprovalThresholds thresholds;
    private final SetThreshold set;
    private final Audit audit;

    ThresholdResource(CurrentCaller caller, ApprovalThresholds thresholds, SetThreshold set, Audit audit) {
        this.caller = caller;
        this.thresholds = thresholds;
        this.set = set;
        this.audit = audit;
    }

    /** From where on VMware is asked. */
    @Schema(name = "ApprovalThreshold", description = "VMware approves commitments from this amount a month on")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Threshold(
            @Schema(examples = "CHF") String currency,

            @Schema(description = "Absent where none was ever set: VMware then approves every contract") @Nullable Money monthlyCommitment) {

        static Threshold of(ApprovalThreshold threshold) {
            return new Threshold(threshold.currency(), threshold.amount().orElse(null));
        }
    }

    /** The amount to set. */
    @Schema(name = "ApprovalThresholdForm", description = "The amount from which on VMware approves")
    record Form(
            @NotNull @Valid @Schema(
                    examples = "{\"amount\": \"10000.00\", \"currency\": \"CHF\"}",
                    description = "In the currency of the path; 0 for every contract")
            Money monthlyCommitment) {}

    @GET
    @WithSession
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listThresholds",
            summary = "Approval thresholds",
            description = "One per currency; without one every contract in that currency is approved by VMware.")
    public Uni<Page<Threshold>> list() {
        return thresholds
                .list("order by currency")
                .map(found -> Page.whole(found.stream().map(Threshold::of).toList()));
    }

    @GET
    @Path("/{currency}")
    @WithSession
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readThreshold",
            summary = "The approval threshold of a currency",
            description = "Without an amount where none was ever set.")
    public Uni<RestResponse<Threshold>> read(
            @PathParam("currency") @CurrencyCode @Parameter(example = "CHF") String currency) {
        return thresholds.of(currency).map(ThresholdResource::tagged);
    }

    @PUT
    @Path("/{currency}")
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.PRICES)
    @Operation(
            operationId = "setThreshold",
            summary = "Set the approval threshold of a currency",
            description = "Below it both signatures are enough, unless the price is a special one.")
    public Uni<RestResponse<Threshold>> set(
            @PathParam("currency") @CurrencyCode @Parameter(example = "CHF") String currency,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the currency's threshold as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull Form form) {
        return set.set(caller.get(), currency, ifMatch, form.monthlyCommitment())
                .map(ThresholdResource::tagged);
    }

    @GET
    @Path("/{currency}/history")
    @WithSession
    @AccessPolicy(vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readThresholdHistory",
            summary = "Who set the threshold of a currency, and when",
            description = "Oldest first; empty where none was ever set.")
    public Uni<RestResponse<Page<AuditEntry>>> history(
            @PathParam("currency") @CurrencyCode @Parameter(example = "CHF") String currency,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        return audit.of("threshold", currency, page).map(found -> Responses.page(found, uri));
    }

    private static RestResponse<Threshold> tagged(ApprovalThreshold threshold) {
        return Responses.tagged(Threshold.of(threshold), threshold.version());
    }
}

package dev.cspmesh.contract.threshold;

import static dev.cspmesh.kit.access.AccessScope.ANY;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.AuditEntry;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
    record Threshold(Money monthlyCommitment) {
        static Threshold of(ApprovalThreshold threshold) {
            return new Threshold(threshold.amount());
        }
    }

    /** The amount to set. */
    @Schema(name = "ApprovalThresholdForm", description = "The amount from which on VMware approves")
    record Form(
            @NotNull @Size(max = 17) @Pattern(regexp = "^\\d{1,12}(\\.\\d{1,4})?$")
            @Schema(examples = "10000.00", description = "In the currency of the path; 0 for every contract")
            String amount) {}

    @GET
    @WithSession
    @AccessPolicy(vmware = ANY)
    @Operation(
            operationId = "listThresholds",
            summary = "Approval thresholds",
            description = "One per currency; without one every contract in that currency is approved by VMware.")
    public Uni<Page<Threshold>> list() {
        return thresholds
                .list("order by currency")
                .map(found -> Page.whole(found.stream().map(Threshold::of).toList()));
    }

    @PUT
    @Path("/{currency}")
    @AccessPolicy(vmware = ANY)
    @Operation(
            operationId = "setThreshold",
            summary = "Set the approval threshold of a currency",
            description = "Below it both signatures are enough, unless the price is a special one.")
    public Uni<Threshold> set(
            @PathParam("currency") @CurrencyCode @Parameter(example = "CHF") String currency,
            @Valid @NotNull Form form) {
        return set.set(caller.get(), currency, new BigDecimal(form.amount())).map(Threshold::of);
    }

    @GET
    @Path("/{currency}/history")
    @WithSession
    @AccessPolicy(vmware = ANY)
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
}

package dev.cspmesh.billing.order.review;

import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What happens to orders that the CSP does not submit in time. */
@Path("/contracts/submission-policy")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(CSP_SAAS)
@Tag(name = "Orders", description = "Step 10: Monthly Billing Orders")
class SubmissionPolicyResource {

    private final CurrentCaller caller;
    private final SubmissionPolicies policies;

    SubmissionPolicyResource(CurrentCaller caller, SubmissionPolicies policies) {
        this.caller = caller;
        this.policies = policies;
    }

    /** The policy over HTTP. */
    @Schema(name = "SubmissionPolicy", description = "Whether overdue orders are submitted by themselves")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Policy(
            @Size(min = 1, max = 40) @Pattern(regexp = "^[!-~]([ -~]*[!-~])?$")
            @Schema(
                    examples = "PO-STANDING-2024",
                    description = "Purchase order for overdue orders; absent when they shall wait for you")
            @Nullable String standingPo) {}

    @GET
    @WithSession
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readSubmissionPolicy",
            summary = "What happens to your overdue orders",
            description = "Without a standing purchase order you are reminded and the order waits.")
    public Uni<RestResponse<Policy>> read() {
        return policies.of(caller.get().party()).map(SubmissionPolicyResource::tagged);
    }

    @PUT
    @AccessPolicy(csp = OWN)
    @RequiresDuty(Duty.ORDERS)
    @Operation(
            operationId = "setSubmissionPolicy",
            summary = "Let overdue orders be submitted by themselves",
            description = "Some days after the due day the order is submitted under your standing purchase order and"
                    + " marked so. An order that the aggregator sent back always waits for you. Needs the version that was"
                    + " seen as If-Match.")
    public Uni<RestResponse<Policy>> set(
            @HeaderParam("If-Match")
                    @Size(max = 40) @Parameter(description = "ETag of the policy that was seen", required = true)
                    String ifMatch,
            @Valid @NotNull Policy policy) {
        return policies.set(caller.get(), ifMatch, Optional.ofNullable(policy.standingPo()))
                .map(SubmissionPolicyResource::tagged);
    }

    private static RestResponse<Policy> tagged(SubmissionPolicy policy) {
        return Responses.tagged(new Policy(policy.standingPo().orElse(null)), policy.version());
    }
}

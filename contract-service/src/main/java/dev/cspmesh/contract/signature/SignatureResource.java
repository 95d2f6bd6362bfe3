package dev.cspmesh.contract.signature;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractView;
import dev.cspmesh.contract.eligibility.AskFirst;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.text.OneLine;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5: the steps of a contract from signature to its effect. */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class SignatureResource implements AskFirst.Asker {

    private final CurrentCaller caller;
    private final SignContract sign;
    private final CountersignContract countersign;
    private final ApproveContract approve;
    private final RejectContract reject;
    private final WithdrawContract withdraw;
    private final ContractDeadlines deadlines;

    SignatureResource(
            CurrentCaller caller,
            SignContract sign,
            CountersignContract countersign,
            ApproveContract approve,
            RejectContract reject,
            WithdrawContract withdraw,
            ContractDeadlines deadlines) {
        this.caller = caller;
        this.sign = sign;
        this.countersign = countersign;
        this.approve = approve;
        this.reject = reject;
        this.withdraw = withdraw;
        this.deadlines = deadlines;
    }

    /** Why a contract is rejected. */
    @Schema(name = "ContractRejection", description = "Why the contract is rejected")
    record Reason(
            @NotBlank @Size(max = 1000) @OneLine @Schema(examples = "The start should be the first of a month.")
            String reason) {}

    @Override
    public Uni<Optional<AskFirst.Question>> question(Caller who, Object[] parameters) {
        return sign.question(who, (UUID) parameters[0], (String) parameters[1]).map(Optional::of);
    }

    @POST
    @Path("/{id}/signature")
    @AskFirst
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "contract", csp = OWN)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @APIResponseSchema(value = ContractView.Full.class, responseCode = "200")
    @APIResponse(responseCode = "503", description = "Partner-service does not answer")
    @Operation(
            operationId = "signContract",
            summary = "Sign",
            description =
                    "Refused unless partner-service says that you may transact the service; each missing condition"
                            + " is named with the course that satisfies it.")
    public Uni<RestResponse<ContractView.Full>> sign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the document that you read")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return sign.sign(who, caller.name(), id, ifMatch).map(contract -> tagged(contract, who));
    }

    @POST
    @Path("/{id}/countersignature")
    @Idempotent
    @PermissionsAllowed(Scopes.AGGREGATOR)
    @AccessPolicy(object = "contract", aggregator = OWN)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "countersignContract",
            summary = "Countersign",
            description =
                    "The aggregator of the contract signs too; then VMware is to approve, unless the commitment is below"
                            + " the approval threshold and the price is the level's own.")
    public Uni<RestResponse<ContractView.Full>> countersign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the document that you read")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return countersign.countersign(who, caller.name(), id, ifMatch).map(contract -> tagged(contract, who));
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "contract", vmware = ANY)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "approveContract",
            summary = "Approve",
            description = "The contract is in force at once when its first day has come in the billing zone, else it"
                    + " waits for that day.")
    public Uni<RestResponse<ContractView.Full>> approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the document that you read")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return approve.approve(who, caller.name(), id, ifMatch).map(contract -> tagged(contract, who));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @PermissionsAllowed({Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "rejectContract",
            summary = "Reject, with a reason",
            description = "Possible after the CSP signed and before the contract is in force.")
    public Uni<RestResponse<ContractView.Full>> reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the contract as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull Reason reason) {
        Caller who = caller.get();
        return reject.reject(who, id, ifMatch, reason.reason()).map(contract -> tagged(contract, who));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @PermissionsAllowed(Scopes.CSP_SAAS)
    @AccessPolicy(object = "contract", csp = OWN)
    @RequiresDuty(Duty.MANAGE_CONTRACTS)
    @Operation(
            operationId = "withdrawContract",
            summary = "Withdraw",
            description = "Withdraw a contract before it is in force.")
    public Uni<RestResponse<ContractView.Full>> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the contract as you read it")
                    @Nullable String ifMatch) {
        Caller who = caller.get();
        return withdraw.withdraw(who, id, ifMatch).map(contract -> tagged(contract, who));
    }

    private RestResponse<ContractView.Full> tagged(Contract contract, Caller who) {
        return Responses.tagged(ContractView.Full.of(contract, deadlines, who), contract.version());
    }
}

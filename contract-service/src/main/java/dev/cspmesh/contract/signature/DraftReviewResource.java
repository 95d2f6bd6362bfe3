package dev.cspmesh.contract.signature;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractView;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5: what the aggregator and VMware say about a contract before it is agreed. */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class DraftReviewResource {

    private static final String IF_MATCH = "The ETag of the contract as you read it";

    private final CurrentCaller caller;
    private final SendContractBack sendBack;
    private final BackDateContract backDate;
    private final ContractDeadlines deadlines;

    DraftReviewResource(
            CurrentCaller caller, SendContractBack sendBack, BackDateContract backDate, ContractDeadlines deadlines) {
        this.caller = caller;
        this.sendBack = sendBack;
        this.backDate = backDate;
        this.deadlines = deadlines;
    }

    /** What is to be changed. */
    @Schema(name = "ContractReturn", description = "What is to be changed before the contract is signed again")
    record Remark(
            @NotBlank @Size(max = 1000) @OneLine @Schema(examples = "Please start on the first of a month.")
            String remark) {}

    /** An earlier first day. */
    @Schema(name = "ContractBackDating", description = "An earlier first day, and why")
    record Earlier(
            @NotNull @CalendarDate
            @Schema(examples = "2024-07-01", description = "Before this month, at most three months before it")
            LocalDate startsOn,

            @NotBlank @Size(max = 1000) @OneLine @Schema(examples = "The paper was signed in July.")
            String reason) {}

    @POST
    @Path("/{id}/return")
    @Idempotent
    @PermissionsAllowed({Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "sendContractBack",
            summary = "Send back, with a remark",
            description = "The CSP edits the draft and signs it again; what was signed before no longer counts.")
    public Uni<RestResponse<ContractView.Full>> sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 80) @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Remark remark) {
        Caller who = caller.get();
        return sendBack.sendBack(who, id, ifMatch, remark.remark()).map(contract -> tagged(contract, who));
    }

    @POST
    @Path("/{id}/back-dating")
    @Idempotent
    @PermissionsAllowed(Scopes.VMWARE)
    @AccessPolicy(object = "contract", vmware = ANY)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "backDateContract",
            summary = "Let a draft begin before this month, with a reason",
            description = "At most three months before it. The document and the contract tell the reason and the months"
                    + " that are billed at once.")
    public Uni<RestResponse<ContractView.Full>> backDate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 80) @Parameter(description = IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Earlier earlier) {
        Caller who = caller.get();
        return backDate.backDate(who, id, ifMatch, earlier.startsOn(), earlier.reason())
                .map(contract -> tagged(contract, who));
    }

    private RestResponse<ContractView.Full> tagged(Contract contract, Caller who) {
        return Responses.tagged(ContractView.Full.of(contract, deadlines, who), contract.version());
    }
}

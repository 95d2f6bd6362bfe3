package dev.cspmesh.contract.term;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractView;
import dev.cspmesh.contract.commitment.Ending;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Step 5: VMware and the aggregator end a contract in force. */
@Path("/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class EndingResource {

    private final CurrentCaller caller;
    private final EndContractForOthers ending;
    private final ContractDeadlines deadlines;

    EndingResource(CurrentCaller caller, EndContractForOthers ending, ContractDeadlines deadlines) {
        this.caller = caller;
        this.ending = ending;
        this.deadlines = deadlines;
    }

    /** The coded reasons that a person can give. */
    @Schema(name = "EndReasonChoice", description = "Why a contract in force is ended")
    enum Choice {
        BANKRUPTCY,
        DELINQUENT,
        AGGREGATOR_SWAP,
        MERGER,
        COMPETITOR,
        PROGRAM_FEE
    }

    /** Why and when a contract ends. */
    @Schema(name = "ContractEndingForm", description = "Why a contract ends, and when")
    record Form(
            @NotNull @Schema(examples = "DELINQUENT") Choice reasonCode,

            @NotBlank @Size(max = 1000) @OneLine @Schema(examples = "The bills of three months are not paid.")
            String reason,

            @CalendarDate
            @Schema(
                    examples = "2024-09-30",
                    description = "The last day of a month; this one's, or the last day of the term, if left out")
            @Nullable LocalDate endsOn) {

        Ending by(Caller who) {
            return new Ending(Ending.Code.valueOf(reasonCode.name()), reason, who.party());
        }
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @PermissionsAllowed({Scopes.AGGREGATOR, Scopes.VMWARE})
    @AccessPolicy(object = "contract", aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.SIGN_CONTRACTS)
    @Operation(
            operationId = "endContract",
            summary = "End a contract in force, with a coded reason",
            description =
                    "At a month boundary. What is left of the commitment is billed on the last order, if the contract"
                            + " says so; an open change request lapses; the CSP cannot withdraw it.")
    public Uni<RestResponse<ContractView.Full>> end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 80) @Parameter(description = "The ETag of the contract as you read it")
                    @Nullable String ifMatch,
            @Valid @NotNull Form form) {
        Caller who = caller.get();
        return ending.end(who, id, ifMatch, form.by(who), Optional.ofNullable(form.endsOn()))
                .map(contract -> Responses.tagged(ContractView.Full.of(contract, deadlines, who), contract.version()));
    }
}

package dev.cspmesh.contract.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.commit.ContractContact;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How changes look over HTTP. */
final class ChangeView {

    private ChangeView() {}

    /** Why VMware rejects it. */
    @Schema(name = "ChangeRejection", description = "Why the change is rejected")
    record Reason(
            @NotBlank @Size(max = 1000) @OneLine @Schema(examples = "Half of the term has not passed yet.")
            String reason) {}

    /** What a change would do. */
    @Schema(name = "ChangePreview", description = "What a change would do to the commitment and what it costs")
    record Preview(
            @Schema(examples = "UPGRADE") ChangeKind kind,

            @Schema(examples = "2024-10-01", description = "The first day on which it would count")
            LocalDate effectiveOn,

            @Schema(description = "VMware would have to approve it")
            boolean requiresVendorApproval,

            @Schema(description = "The commitment of each month as it would be")
            List<MonthlyCommitment> monthlyCommitments,

            @Schema(description = "MSRP spend committed from that day on, as it is")
            Money commitmentBefore,

            @Schema(description = "MSRP spend committed from that day on, as it would be")
            Money commitmentAfter,

            @Schema(description = "The difference of the two")
            Money difference,

            @Schema(description = "What the new commitment costs after discount")
            Money netAfter,

            @Schema(description = "What an early end bills on the last order, after discount")
            Money earlyTerminationFee) {

        static Preview of(ChangePreview preview) {
            return new Preview(
                    preview.change().kind(),
                    preview.effectiveOn(),
                    preview.requiresVendorApproval(),
                    preview.monthlyCommitments(),
                    preview.commitmentBefore(),
                    preview.commitmentAfter(),
                    preview.commitmentAfter().minus(preview.commitmentBefore()),
                    preview.netAfter(),
                    preview.earlyTerminationFee());
        }
    }

    /** A change request. */
    @Schema(name = "ChangeRequest", description = "A change of a contract that its CSP asked for")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
            UUID id,

            @Schema(examples = "019a9c6e-0000-7000-8000-000000000001")
            UUID contractId,

            @Schema(examples = "CON-100001", description = "Public number of the contract")
            String contractNumber,

            @Schema(examples = "CSP-100234") String partnerId,
            @Schema(examples = "AGG-1001") String aggregatorId,

            @Schema(examples = "UPGRADE") ChangeKind kind,
            @Schema(examples = "SCHEDULED") ChangeStatus status,

            @Schema(examples = "L2500", description = "The level that is wanted") @Nullable String level,

            @Schema(examples = "12") @Nullable Integer termMonths,

            @Schema(description = "What a top-up adds") @Nullable Money amount,

            @Nullable ContractContact contact,
            @Schema(examples = "2024-10-01") LocalDate effectiveOn,

            @Schema(
                    examples = "Half of the term has not passed yet.",
                    description = "Why it was rejected; absent otherwise")
            @Nullable String reason,

            @Schema(examples = "2024-09-10T09:00:00Z") Instant requestedAt,

            @Schema(examples = "2024-10-01T00:00:00Z") @Nullable Instant closedAt,

            @Schema(description = "What you may do now") List<NextAction> allowedActions) {

        static Full of(ChangeRequest request, Caller caller) {
            ContractChange change = request.change();
            return new Full(
                    request.id(),
                    request.contractId(),
                    request.contractNumber(),
                    request.partnerId(),
                    request.aggregatorId(),
                    request.kind(),
                    request.status(),
                    change.wantedLevel().map(ContractedLevel::code).orElse(null),
                    change instanceof ContractChange.Renewal renewal ? renewal.termMonths() : null,
                    change instanceof ContractChange.TopUp topUp ? topUp.amount() : null,
                    change instanceof ContractChange.ContactAmendment amendment ? amendment.contact() : null,
                    request.effectiveOn(),
                    request.reason().orElse(null),
                    request.requestedAt(),
                    request.closedAt().orElse(null),
                    ChangeLifeCycle.TABLE.allowedActions(request, caller));
        }
    }
}

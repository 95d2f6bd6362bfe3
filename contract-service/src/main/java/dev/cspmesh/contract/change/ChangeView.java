package dev.cspmesh.contract.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.contract.commit.ContractContact;
import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.commitment.BalanceChange;
import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.LevelView;
import dev.cspmesh.contract.commitment.MonthChange;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How changes look over HTTP. */
public final class ChangeView {

    private ChangeView() {}

    /** What a change would do. */
    @Schema(name = "ChangePreview", description = "What a change would do to the commitment and what it costs")
    @JsonInclude(JsonInclude.Include.NON_NULL)
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

            @Schema(description = "What the commitment costs from that day on after discount, as it is")
            Money netBefore,

            @Schema(description = "What the new commitment costs after discount")
            Money netAfter,

            @Schema(description = "Absent for PAY_AS_YOU_GO") @Nullable LevelView levelBefore,

            @Schema(
                    description = "The level that would count from that day on; its discount is a special price if that"
                            + " is the better one")
            @Nullable LevelView levelAfter,

            @Schema(description = "The discount of levelAfter is not the level's own")
            boolean specialPrice,

            @Schema(examples = "2025-02-28", description = "Last day as it would be; absent without an end") @Nullable LocalDate endsOn,

            @Schema(description = "List, discount and net of each month from that day on, before and after")
            List<MonthChange> months,

            @Schema(description = "What happens to the balance; only of a PREPAID contract") @Nullable BalanceChange balance,

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
                    preview.netBefore(),
                    preview.netAfter(),
                    LevelView.of(preview.levelBefore()).orElse(null),
                    LevelView.of(preview.levelAfter()).orElse(null),
                    preview.levelAfter().special(),
                    end(preview.after()),
                    preview.months(),
                    preview.balance().orElse(null),
                    preview.earlyTerminationFee());
        }
    }

    private static @Nullable LocalDate end(CommitmentTerms after) {
        return after.terminatesOn().or(() -> after.term().endsOn()).orElse(null);
    }

    /** A change request. */
    @Schema(name = "ChangeRequest", description = "A change of a contract that its CSP asked for")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Full(
            @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
            UUID id,

            @Schema(examples = "019a9c6e-0000-7000-8000-000000000001")
            UUID contractId,

            @Schema(examples = "CON-100001", description = "Public number of the contract")
            String contractNumber,

            @Schema(examples = "CSP-100234") String partnerId,

            @Schema(examples = "Nordwind Cloud GmbH", description = "Legal name; absent while it is not known")
            @Nullable String partnerName,

            @Schema(examples = "AGG-1001") String aggregatorId,

            @Schema(examples = "Distri Nord GmbH", description = "Legal name; absent while it is not known") @Nullable String aggregatorName,

            @Schema(examples = "UPGRADE") ChangeKind kind,
            @Schema(examples = "SCHEDULED") ChangeStatus status,

            @JsonUnwrapped Wanted wanted,
            @JsonUnwrapped Agreement agreement,

            @Schema(examples = "2024-09-10T09:00:00Z") Instant requestedAt,

            @Schema(examples = "2024-10-01T00:00:00Z") @Nullable Instant closedAt,

            @Schema(description = "What you may do now") List<NextAction> allowedActions) {

        public static Full of(ChangeRequest request, Caller caller) {
            return new Full(
                    request.id(),
                    request.contractId(),
                    request.contractNumber(),
                    request.partnerId(),
                    request.partnerName().orElse(null),
                    request.aggregatorId(),
                    request.aggregatorName().orElse(null),
                    request.kind(),
                    request.status(),
                    Wanted.of(request),
                    Agreement.of(request),
                    request.requestedAt(),
                    request.closedAt().orElse(null),
                    ChangeLifeCycle.TABLE.allowedActions(request, caller));
        }
    }

    /** What a change asks for. */
    @Schema(name = "WantedChange", description = "What a change asks for")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wanted(
            @Schema(examples = "L2500", description = "The level that is wanted") @Nullable String level,

            @Schema(examples = "12") @Nullable Integer termMonths,

            @Schema(description = "What a top-up adds") @Nullable Money amount,

            @Nullable ContractContact contact,
            @Schema(examples = "2024-10-01") LocalDate effectiveOn,

            @Schema(
                    examples = "1000",
                    description = "Of the level that is wanted; a special price if that is the better one")
            @Nullable Integer discountBasisPoints,

            @Schema(examples = "2024-12-31", description = "The last day that is wanted, of TERMINATE") @Nullable LocalDate terminatesOn) {

        static Wanted of(ChangeRequest request) {
            ContractChange change = request.change();
            return new Wanted(
                    change.wantedLevel().map(ContractedLevel::code).orElse(null),
                    change instanceof ContractChange.Renewal renewal ? renewal.termMonths() : null,
                    change instanceof ContractChange.TopUp topUp ? topUp.amount() : null,
                    change instanceof ContractChange.ContactAmendment amendment ? amendment.contact() : null,
                    request.effectiveOn(),
                    change.wantedLevel().map(level -> level.discount().value()).orElse(null),
                    change instanceof ContractChange.Termination end
                            ? end.before().minusDays(1)
                            : null);
        }
    }

    /** Why it is asked for, and who agreed or not. */
    @Schema(name = "ChangeAgreement", description = "Why a change is asked for, and who agreed to it or not")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agreement(
            @Schema(examples = "Three new customers from October on.", description = "Why the CSP asks for it")
            String reason,

            @Schema(description = "VMware approves it after CSP and aggregator agreed")
            boolean requiresVendorApproval,

            @Schema(description = "Who agreed to the amendment so far")
            List<Signatures.Signature> signatures,

            @Schema(
                    examples = "Half of the term has not passed yet.",
                    description = "Why it was rejected; absent otherwise")
            @Nullable String rejectionReason) {

        static Agreement of(ChangeRequest request) {
            return new Agreement(
                    request.reason(),
                    request.requiresVendorApproval(),
                    request.signatures().all(),
                    request.rejectionReason().orElse(null));
        }
    }
}

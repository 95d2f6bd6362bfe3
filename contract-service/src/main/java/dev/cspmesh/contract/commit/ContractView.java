package dev.cspmesh.contract.commit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.contract.commitment.LevelView;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How contracts look over HTTP. */
public final class ContractView {

    private ContractView() {}

    /** A contract as every party sees it. */
    @Schema(
            name = "Contract",
            description = "A commit contract: an MSRP spend per month that a CSP commits to for one service")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Full(
            @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
            UUID id,

            @Schema(examples = "CON-100001", description = "Public number, given once")
            String number,

            @Schema(examples = "CSP-100234") String partnerId,

            @Schema(examples = "Nordwind Cloud GmbH", description = "Legal name; absent while it is not known")
            @Nullable String partnerName,

            @Schema(examples = "AGG-1001") String aggregatorId,

            @Schema(examples = "Distri Nord GmbH", description = "Legal name; absent while it is not known") @Nullable String aggregatorName,

            @Schema(examples = "vmc-aws") String service,
            @Schema(examples = "COMMIT") ContractType type,
            @Schema(examples = "DRAFT") ContractStatus status,

            @Schema(examples = "true", description = "New subscriptions to the service pin this contract")
            boolean isDefault,

            @JsonUnwrapped Commitment commitment,
            @JsonUnwrapped Days days,
            @JsonUnwrapped Progress progress,
            @Nullable ContractContact contact,
            List<Signatures.Signature> signatures,

            @Schema(
                    examples = "The start should be the first of a month.",
                    description = "Why it was rejected; absent otherwise")
            @Nullable String reason,

            @Schema(description = "Why it ends early; absent unless somebody else than the CSP ends it") @Nullable Ending ending,

            @Schema(
                    examples = "Please start on the first of a month.",
                    description = "What is to be changed in a draft that was sent back; absent otherwise")
            @Nullable String remark,

            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000002",
                    description = "The change request that is neither applied nor closed; absent without one")
            @Nullable UUID openChangeId,

            @Schema(description = "What you may do now") List<NextAction> allowedActions) {

        public static Full of(Contract contract, ContractDeadlines deadlines, Caller caller) {
            return new Full(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.partnerName().orElse(null),
                    contract.aggregatorId(),
                    contract.aggregatorName().orElse(null),
                    contract.service(),
                    contract.type(),
                    contract.status(),
                    contract.isDefault(),
                    Commitment.of(contract),
                    Days.of(contract, deadlines),
                    Progress.of(contract.milestones()),
                    contract.contact().orElse(null),
                    contract.signatures().all(),
                    contract.reason().orElse(null),
                    contract.ending().orElse(null),
                    contract.remark().orElse(null),
                    contract.openChange().orElse(null),
                    ContractLifeCycle.TABLE.allowedActions(contract, caller, deadlines.tooLate(contract)));
        }
    }

    /** What it commits to and at which price. */
    @Schema(name = "ContractCommitment", description = "What a contract commits to and at which price")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Commitment(
            @Schema(description = "Absent for PAY_AS_YOU_GO, which commits to nothing") @Nullable LevelView level,

            @Schema(examples = "USD") String currency,

            @Schema(description = "MSRP spend committed for each month; their sum is term times level")
            List<MonthlyCommitment> monthlyCommitments,

            @Schema(examples = "true", description = "Spend below the commitment is billed, discounted like the rest")
            boolean underageBilled,

            @Schema(description = "An early end bills what is left of the commitment on the last order")
            boolean earlyTerminationBilled,

            @Schema(description = "The discount is not the level's own")
            boolean specialPrice,

            @Schema(description = "At its end it goes on for as long as its last term, unless you stop that before")
            boolean automaticRenewal,

            @Schema(description = "The levels with the month from which each counts, those to come included")
            List<LevelFrom> levels,

            @Nullable PrepaymentView prepayment,

            @Schema(examples = "L2500", description = "Level that a renewal takes unless it names another") @Nullable String renewalLevel) {

        static Commitment of(Contract contract) {
            CommitmentTerms terms = contract.terms();
            return new Commitment(
                    LevelView.of(terms.level(), contract.pin()).orElse(null),
                    contract.currency(),
                    terms.ahead().monthlyCommitments(),
                    terms.underageBilled(),
                    terms.earlyTerminationBilled(),
                    terms.specialPrice(),
                    terms.automaticRenewal(),
                    LevelFrom.of(terms.ahead()),
                    contract.prepayment()
                            .map(paid -> PrepaymentView.of(paid, contract.currency()))
                            .orElse(null),
                    terms.renewalLevel());
        }
    }

    /** From when to when it runs. */
    @Schema(name = "ContractDays", description = "From when to when a contract runs")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Days(
            @Schema(examples = "2024-03-21") LocalDate startsOn,

            @Schema(examples = "12", description = "Absent without a term") @Nullable Integer termMonths,

            @Schema(examples = "2025-03-20", description = "Last day; absent without a term") @Nullable LocalDate endsOn,

            @Schema(examples = "2024-08-31", description = "Last day before an early end") @Nullable LocalDate terminatesOn,

            @Schema(
                    examples = "2024-12-21",
                    description = "First day on which it can be renewed; absent without a term")
            @Nullable LocalDate renewableFrom,

            @Schema(examples = "UTC") String billingZone,

            @Schema(description = "Present when VMware let the contract begin before the month in which it said so")
            @Nullable BackDated backDating) {

        static Days of(Contract contract, ContractDeadlines deadlines) {
            return new Days(
                    contract.term().startsOn(),
                    contract.term().termMonths(),
                    contract.term().endsOn().orElse(null),
                    contract.terms().terminatesOn().orElse(null),
                    contract.term().isBounded() ? deadlines.renewableFrom(contract) : null,
                    contract.billingZone(),
                    BackDated.of(contract));
        }
    }

    /** A contract that begins before the month in which it was agreed. */
    @Schema(name = "BackDating", description = "Why a contract begins earlier, and what is billed at once for it")
    public record BackDated(
            @Schema(examples = "The paper was signed in July.")
            String reason,

            @Schema(examples = "2024-10-04") LocalDate decidedOn,

            @Schema(description = "Months that are over and are billed at once when all have agreed")
            List<YearMonth> monthsBilledAtOnce) {

        static @Nullable BackDated of(Contract contract) {
            return contract.backDating()
                    .map(dated -> new BackDated(dated.reason(), dated.decidedOn(), contract.monthsBilledAtOnce()))
                    .orElse(null);
        }
    }

    /** A level and the month from which it counts. */
    @Schema(name = "LevelFrom", description = "A level and the first month in which it counts")
    public record LevelFrom(YearMonth from, LevelView level) {

        static List<LevelFrom> of(CommitmentTerms terms) {
            return terms.schedule().levels().stream()
                    .flatMap(
                            step -> LevelView.of(step.level()).stream().map(level -> new LevelFrom(step.from(), level)))
                    .toList();
        }
    }

    /** When it took which step. */
    @Schema(name = "ContractProgress", description = "When a contract took which step")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            @Schema(examples = "2024-03-01T09:00:00Z") Instant draftedAt,

            @Schema(examples = "2024-03-02T09:00:00Z") @Nullable Instant signedAt,

            @Schema(examples = "2024-03-03T09:00:00Z") @Nullable Instant countersignedAt,

            @Schema(examples = "2024-03-04T09:00:00Z") @Nullable Instant approvedAt,

            @Schema(examples = "2024-03-21T00:00:00Z") @Nullable Instant activatedAt,

            @Schema(examples = "2025-03-21T00:00:00Z", description = "When it expired or was terminated") @Nullable Instant endedAt) {

        static Progress of(Milestones milestones) {
            return new Progress(
                    milestones.draftedAt(),
                    milestones.signedAt(),
                    milestones.countersignedAt(),
                    milestones.approvedAt(),
                    milestones.activatedAt(),
                    milestones.endedAt());
        }
    }
}

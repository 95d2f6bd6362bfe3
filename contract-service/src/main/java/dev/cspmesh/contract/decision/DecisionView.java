package dev.cspmesh.contract.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.contract.change.ChangeLifeCycle;
import dev.cspmesh.contract.change.ChangePreview;
import dev.cspmesh.contract.change.ChangeRequest;
import dev.cspmesh.contract.change.ContractChange;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.LevelView;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One contract or change that waits, as whoever decides needs to see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PendingDecision", description = "A contract or a change that waits for somebody to agree")
record DecisionView(
        @Schema(
                examples = "019a9c6e-0000-7000-8000-000000000000",
                description = "The contract's, or the change request's")
        UUID id,

        @Schema(examples = "UPGRADE") DecisionKind kind,
        @Schema(examples = "VMWARE") Decider waitsFor,

        @Schema(examples = "019a9c6e-0000-7000-8000-000000000001")
        UUID contractId,

        @Schema(examples = "CON-100001") String contractNumber,

        @Schema(examples = "019a9c6e-0000-7000-8000-000000000000", description = "Absent for a contract") @Nullable UUID changeRequestId,

        @Schema(examples = "CSP-100234") String partnerId,

        @Schema(examples = "Nordwind Cloud GmbH", description = "Legal name; the ID while it is not known")
        String partnerName,

        @Schema(examples = "AGG-1001") String aggregatorId,

        @Schema(examples = "Distri Nord GmbH", description = "Legal name; the ID while it is not known")
        String aggregatorName,

        @Schema(examples = "vmc-aws") String service,
        @JsonUnwrapped Price price,

        @Schema(examples = "2024-09-10T09:00:00Z", description = "Since when it is this one's turn")
        Instant waitingSince,

        @Schema(
                examples = "2024-09-30",
                description =
                        "By when all should have agreed: the first day of a contract, the day before a change counts")
        LocalDate dueOn,

        @Schema(description = "What you may do now, and where to read it")
        List<NextAction> allowedActions) {

    /** What is agreed to in money. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DecisionPrice", description = "What is agreed to in money")
    record Price(
            @Schema(description = "With its commitment a month and its discount; absent where nothing is committed to")
            @Nullable LevelView level,

            @Schema(description = "The discount is not the level's own")
            boolean specialPrice,

            @Schema(
                    description =
                            "MSRP spend committed in all: of a contract over its term, of a change from its day on")
            Money totalCommitment,

            @Schema(description = "The same after discount") Money netCommitment,

            @Schema(description = "What a TOP_UP pays in advance; absent otherwise") @Nullable Money amount) {

        static Price of(Contract contract) {
            Money total = contract.terms().total();
            ContractedLevel level = contract.level();
            return new Price(
                    LevelView.of(level).orElse(null),
                    level.special(),
                    total,
                    Money.rounded(level.net(total), contract.currency()),
                    null);
        }

        static Price of(ChangePreview preview) {
            ContractedLevel level = preview.levelAfter();
            return new Price(
                    LevelView.of(level).orElse(null),
                    level.special(),
                    preview.commitmentAfter(),
                    preview.netAfter(),
                    preview.change() instanceof ContractChange.TopUp topUp ? topUp.amount() : null);
        }
    }

    static DecisionView of(PendingDecision pending, Contract contract, ContractDeadlines deadlines, Caller caller) {
        return of(
                pending,
                Price.of(contract),
                ContractLifeCycle.TABLE.allowedActions(contract, caller, deadlines.tooLate(contract)),
                new NextAction("readContractDocument", "GET", "/contracts/" + contract.id() + "/document"));
    }

    static DecisionView of(PendingDecision pending, Contract contract, ChangeRequest change, Caller caller) {
        return of(
                pending,
                Price.of(ChangePreview.of(contract, change)),
                ChangeLifeCycle.TABLE.allowedActions(change, caller),
                new NextAction("readChangeDocument", "GET", "/change-requests/" + change.id() + "/document"));
    }

    private static DecisionView of(
            PendingDecision pending, Price price, List<NextAction> actions, NextAction document) {
        return new DecisionView(
                pending.id(),
                pending.kind(),
                pending.waitsFor(),
                pending.contractId(),
                pending.contractNumber(),
                pending.changeRequestId().orElse(null),
                pending.partnerId(),
                pending.partnerName(),
                pending.aggregatorId(),
                pending.aggregatorName(),
                pending.service(),
                price,
                pending.waitingSince(),
                pending.dueOn(),
                Stream.concat(actions.stream(), Stream.of(document)).toList());
    }
}

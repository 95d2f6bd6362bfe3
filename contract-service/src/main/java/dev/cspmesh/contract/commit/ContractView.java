package dev.cspmesh.contract.commit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
            @Schema(examples = "AGG-1001") String aggregatorId,
            @Schema(examples = "vmc-aws") String service,
            @Schema(examples = "COMMIT") ContractType type,
            @Schema(examples = "DRAFT") ContractStatus status,

            @Schema(examples = "true", description = "New subscriptions to the service pin this contract")
            boolean isDefault,

            @JsonUnwrapped Commitment commitment,
            @JsonUnwrapped Days days,
            @JsonUnwrapped Progress progress,
            @Nullable ContractContact contact,
            List<Signature> signatures,

            @Schema(
                    examples = "The start should be the first of a month.",
                    description = "Why it was rejected; absent otherwise")
            @Nullable String reason,

            @Schema(description = "Why it ends early; absent unless somebody else than the CSP ends it") @Nullable Ending ending,

            @Schema(description = "What you may do now") List<NextAction> allowedActions) {

        public static Full of(Contract contract, ContractDeadlines deadlines, Caller caller) {
            return new Full(
                    contract.id(),
                    contract.number(),
                    contract.partnerId(),
                    contract.aggregatorId(),
                    contract.service(),
                    contract.type(),
                    contract.status(),
                    contract.isDefault(),
                    Commitment.of(contract),
                    Days.of(contract, deadlines),
                    Progress.of(contract.milestones()),
                    contract.contact().orElse(null),
                    Signature.of(contract),
                    contract.reason().orElse(null),
                    contract.ending().orElse(null),
                    ContractLifeCycle.TABLE.allowedActions(contract, caller));
        }
    }

    /** What it commits to and at which price. */
    @Schema(name = "ContractCommitment", description = "What a contract commits to and at which price")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Commitment(
            @Schema(description = "Absent for PAY_AS_YOU_GO, which commits to nothing") @Nullable Level level,

            @Schema(examples = "USD") String currency,

            @Schema(description = "MSRP spend committed for each month; their sum is term times level")
            List<MonthlyCommitment> monthlyCommitments,

            @Schema(examples = "true", description = "Spend below the commitment is billed, discounted like the rest")
            boolean underageBilled,

            @Schema(description = "An early end bills what is left of the commitment on the last order")
            boolean earlyTerminationBilled,

            @Schema(description = "The discount is not the level's own")
            boolean specialPrice,

            @Nullable PrepaymentView prepayment,

            @Schema(examples = "L2500", description = "Level that a renewal takes unless it names another") @Nullable String renewalLevel) {

        static Commitment of(Contract contract) {
            CommitmentTerms terms = contract.terms();
            return new Commitment(
                    Level.of(terms.level()).orElse(null),
                    contract.currency(),
                    terms.monthlyCommitments(),
                    terms.underageBilled(),
                    terms.earlyTerminationBilled(),
                    terms.specialPrice(),
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

            @Schema(examples = "UTC") String billingZone) {

        static Days of(Contract contract, ContractDeadlines deadlines) {
            return new Days(
                    contract.term().startsOn(),
                    contract.term().termMonths(),
                    contract.term().endsOn().orElse(null),
                    contract.terms().terminatesOn().orElse(null),
                    contract.term().isBounded() ? deadlines.renewableFrom(contract) : null,
                    contract.billingZone());
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

    /** Who signed which document when. */
    @Schema(name = "Signature", description = "Who signed which document, and when")
    public record Signature(
            @Schema(examples = "CSP-100234") String party,

            @Schema(examples = "5f1f8d2e", description = "Subject of the person's token")
            String person,

            @Schema(examples = "2024-03-02T09:00:00Z") Instant signedAt,

            @Schema(
                    examples = "5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
                    description = "SHA-256 of the document; its ETag when it is read")
            String documentSha256) {

        static List<Signature> of(Contract contract) {
            Signatures signatures = contract.signatures();
            Milestones when = contract.milestones();
            return Stream.of(
                            one(
                                    contract.partnerId(),
                                    signatures.signedBy(),
                                    when.signedAt(),
                                    signatures.signedDocument()),
                            one(
                                    contract.aggregatorId(),
                                    signatures.countersignedBy(),
                                    when.countersignedAt(),
                                    signatures.countersignedDocument()))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Signature> one(
                String party, @Nullable String person, @Nullable Instant at, @Nullable String document) {
            return at == null || person == null || document == null
                    ? Optional.empty()
                    : Optional.of(new Signature(party, person, at, document));
        }
    }

    /** The level that a contract pinned. */
    @Schema(name = "ContractedLevel", description = "The level as it was when the contract was drafted")
    public record Level(
            @Schema(examples = "L10") String code,
            @Schema(examples = "1") int version,

            @Schema(examples = "500", description = "Discount on MSRP in hundredths of a percent")
            int discountBasisPoints,

            Money monthlyCommitment) {

        static Optional<Level> of(ContractedLevel level) {
            return level.offer()
                    .map(offer -> new Level(
                            offer.code(), offer.version(), level.discount().value(), level.monthlyCommitment()));
        }
    }
}

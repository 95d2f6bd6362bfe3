package dev.cspmesh.contract.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
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
final class AgreementView {

    private AgreementView() {}

    /** A contract as every party sees it. */
    @Schema(
            name = "Contract",
            description = "A commit contract: the promise of an MSRP spend per month for one service")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
            UUID id,

            @Schema(examples = "CON-100001", description = "Public number, given once")
            String number,

            @Schema(examples = "CSP-100234") String partnerId,
            @Schema(examples = "AGG-1001") String aggregatorId,
            @Schema(examples = "vmc-aws") String service,
            @Schema(examples = "COMMIT") AgreementType type,
            @Schema(examples = "DRAFT") AgreementStatus status,
            Level level,
            @Schema(examples = "USD") String currency,
            @Schema(examples = "2024-03-21") LocalDate startsOn,
            @Schema(examples = "12") int termMonths,

            @Schema(examples = "2025-03-21", description = "First day after the term")
            LocalDate endsOn,

            @Schema(examples = "UTC") String billingZone,

            @Schema(description = "MSRP spend promised for each month; their sum is term times level")
            List<MinimumCommit> minimumCommits,

            @Schema(examples = "true", description = "Spend below the commitment is billed, discounted like the rest")
            boolean underageBilled,

            @Schema(examples = "true", description = "New subscriptions to the service pin this contract")
            boolean isDefault,

            @Schema(examples = "2024-03-01T09:00:00Z") Instant draftedAt,

            @Schema(examples = "2024-03-02T09:00:00Z") @Nullable Instant signedAt,

            @Schema(examples = "2024-03-03T09:00:00Z") @Nullable Instant countersignedAt,

            @Schema(examples = "2024-03-04T09:00:00Z") @Nullable Instant approvedAt,

            @Schema(examples = "2024-03-21T00:00:00Z") @Nullable Instant activatedAt,

            @Schema(examples = "2025-03-21T00:00:00Z", description = "When it expired or was terminated") @Nullable Instant endedAt,

            @Schema(
                    examples = "2024-12-21",
                    description = "First day on which it can be renewed; absent without a term")
            @Nullable LocalDate renewableFrom,

            @Schema(examples = "L2500", description = "Level that a renewal takes unless it names another") @Nullable String renewalLevel,

            @Schema(examples = "2024-09-01", description = "First day after an early end") @Nullable LocalDate terminatesOn,

            @Schema(description = "An early end bills what is left of the commitment on the last order")
            boolean earlyTerminationBilled,

            @Schema(description = "The discount is not the level's own")
            boolean specialPrice,

            AgreementForm.@Nullable Advance prepayment,
            @Nullable ContractContact contact,
            List<Signature> signatures,

            @Schema(examples = "", description = "Why it was rejected; empty otherwise")
            String reason,

            @Schema(description = "What you may do now") List<NextAction> allowedActions) {

        static Full of(Agreement agreement, AgreementCalendar calendar, Caller caller) {
            return new Full(
                    agreement.id(),
                    agreement.number(),
                    agreement.partnerId(),
                    agreement.aggregatorId(),
                    agreement.service(),
                    agreement.type(),
                    agreement.status(),
                    Level.of(agreement.level()),
                    agreement.level().currency(),
                    agreement.term().startsOn(),
                    agreement.term().months(),
                    agreement.term().endsOn(),
                    agreement.billingZone(),
                    agreement.promise().minimumCommits(),
                    agreement.promise().underageBilled(),
                    agreement.isDefault(),
                    agreement.milestones().draftedAt(),
                    agreement.milestones().signedAt(),
                    agreement.milestones().countersignedAt(),
                    agreement.milestones().approvedAt(),
                    agreement.milestones().activatedAt(),
                    agreement.milestones().endedAt(),
                    agreement.term().isBounded() ? calendar.renewableFrom(agreement) : null,
                    agreement.promise().renewalLevel(),
                    agreement.promise().terminatesOn(),
                    agreement.promise().earlyTerminationBilled(),
                    agreement.promise().specialPrice(),
                    agreement.prepayment().map(AgreementForm.Advance::of).orElse(null),
                    agreement.contact().equals(ContractContact.NOBODY) ? null : agreement.contact(),
                    Signature.of(agreement),
                    agreement.reason(),
                    agreement.allowedActions(caller));
        }
    }

    /** Who signed which document when. */
    @Schema(name = "Signature", description = "Who signed which document, and when")
    record Signature(
            @Schema(examples = "CSP-100234") String party,

            @Schema(examples = "5f1f8d2e", description = "Subject of the person's token")
            String person,

            @Schema(examples = "2024-03-02T09:00:00Z") Instant signedAt,

            @Schema(
                    examples = "5f78c33274e43fa9de5659265c1d917e25c03722dcb0b8d27db8d5feaa813953",
                    description = "SHA-256 of the document; its ETag when it is read")
            String documentSha256) {

        static List<Signature> of(Agreement agreement) {
            Seals seals = agreement.seals();
            Milestones when = agreement.milestones();
            return Stream.of(
                            one(agreement.partnerId(), seals.signedBy(), when.signedAt(), seals.signedDocument()),
                            one(
                                    agreement.aggregatorId(),
                                    seals.countersignedBy(),
                                    when.countersignedAt(),
                                    seals.countersignedDocument()))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Signature> one(String party, String person, @Nullable Instant at, String document) {
            return Optional.ofNullable(at).map(signedAt -> new Signature(party, person, signedAt, document));
        }
    }

    /** The level that a contract pinned. */
    @Schema(name = "PinnedLevel", description = "The level as it was when the contract was drafted")
    record Level(
            @Schema(examples = "L10") String code,
            @Schema(examples = "1") int version,

            @Schema(examples = "500", description = "Discount on MSRP in hundredths of a percent")
            int discountBasisPoints,

            Money monthlyCommitment) {

        static Level of(PinnedLevel level) {
            return new Level(
                    level.code(), level.levelVersion(), level.discountBasisPoints(), level.monthlyCommitment());
        }
    }
}

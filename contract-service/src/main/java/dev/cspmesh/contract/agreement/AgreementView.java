package dev.cspmesh.contract.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.Text;
import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection.Step;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How contracts look over HTTP. */
final class AgreementView {

    private static final String LEVEL = "^[A-Z0-9]{2,12}$";

    private AgreementView() {}

    /** A contract to draft. */
    @Schema(name = "ContractForm", description = "A commit contract to draft")
    record Form(
            @NotNull @Pattern(regexp = CatalogueRules.CODE) @Schema(examples = "vmc-aws")
            String service,

            @NotNull @Pattern(regexp = LEVEL) @Schema(examples = "L10", description = "A level that the service offers")
            String level,

            @NotNull @Schema(examples = "COMMIT") AgreementType type,

            @NotNull @Min(1) @Max(60) @Schema(examples = "12")
            Integer termMonths,

            @NotNull @CalendarDate @Schema(examples = "2024-09-01", description = "First day, in the billing zone")
            LocalDate startsOn,

            @NotNull @Pattern(regexp = "^[A-Z]{3}$") @Schema(examples = "USD")
            String currency,

            @Size(max = 40) @Pattern(regexp = "^[A-Za-z0-9_+/-]+$") @Schema(examples = "UTC", defaultValue = "UTC", description = "IANA time zone; decides days and months")
            @Nullable String billingZone) {

        DraftAgreement.Wish wish() {
            return new DraftAgreement.Wish(
                    service, level, currency, Term.of(startsOn, termMonths), billingZone == null ? "UTC" : billingZone);
        }
    }

    /** What may be changed in a draft. */
    @Schema(name = "ContractEdit", description = "What may be changed in a draft")
    record Edit(
            @NotNull @Pattern(regexp = LEVEL) @Schema(examples = "L2500")
            String level,

            @NotNull @Min(1) @Max(60) @Schema(examples = "24")
            Integer termMonths,

            @NotNull @CalendarDate @Schema(examples = "2024-10-01")
            LocalDate startsOn) {

        Term term() {
            return Term.of(startsOn, termMonths);
        }
    }

    /** Why a contract is rejected. */
    @Schema(name = "ContractRejection", description = "Why the contract is rejected")
    record Reason(
            @NotNull @Size(max = 1000) @Pattern(regexp = Text.LINE) @Schema(examples = "The start should be the first of a month.")
            String reason) {}

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

            @Schema(examples = "", description = "Why it was rejected; empty otherwise")
            String reason,

            @Schema(description = "What you may do now") List<Step> allowedActions) {

        static Full of(Agreement agreement, Caller caller) {
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
                    agreement.minimumCommits(),
                    agreement.isUnderageBilled(),
                    agreement.isDefault(),
                    agreement.milestones().draftedAt(),
                    agreement.milestones().signedAt(),
                    agreement.milestones().countersignedAt(),
                    agreement.milestones().approvedAt(),
                    agreement.milestones().activatedAt(),
                    agreement.reason(),
                    agreement.allowedActions(caller));
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

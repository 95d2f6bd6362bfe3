package dev.cspmesh.contract.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.Text;
import dev.cspmesh.contract.agreement.ContractContact;
import dev.cspmesh.contract.agreement.MinimumCommit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How changes look over HTTP. */
final class ChangeView {

    private ChangeView() {}

    /** A change to ask for. */
    @Schema(name = "ChangeForm", description = "A change of a contract; which parts it has depends on its kind")
    record Form(
            @NotNull @Schema(examples = "UPGRADE") ChangeKind kind,

            @Pattern(regexp = "^[A-Z0-9]{2,12}$") @Schema(examples = "L2500", description = "For UPGRADE and DOWNGRADE; for RENEW if it shall be another one")
            @Nullable String level,

            @Min(1) @Max(60) @Schema(examples = "12", description = "For RENEW: how much longer") @Nullable Integer termMonths,

            @Pattern(regexp = "^(?=.*[1-9])\\d{1,12}(\\.\\d{1,4})?$")
            @Schema(examples = "500.00", description = "For TOP_UP, in the contract's currency")
            @Nullable String amount,

            @Valid @Schema(description = "For AMEND_CONTACTS") @Nullable ContractContact contact,

            @CalendarDate
            @Schema(
                    examples = "2024-10-01",
                    description = "For TERMINATE: the first of a month, the next one if left out")
            @Nullable LocalDate terminatesOn,

            @Schema(examples = "false", description = "For DOWNGRADE: from the next month on, if VMware approves")
            @Nullable Boolean nextMonth) {

        ChangeWish wish() {
            return new ChangeWish(
                    level,
                    null,
                    termMonths,
                    amount == null ? null : new BigDecimal(amount),
                    contact,
                    terminatesOn,
                    Boolean.TRUE.equals(nextMonth));
        }
    }

    /** Why VMware says no. */
    @Schema(name = "ChangeRejection", description = "Why the change is rejected")
    record Reason(
            @NotNull @Size(max = 1000) @Pattern(regexp = Text.LINE) @Schema(examples = "Half of the term has not passed yet.")
            String reason) {}

    /** What a change would do. */
    @Schema(name = "ChangePreview", description = "What a change would do to the promise and what it costs")
    record Preview(
            @Schema(examples = "UPGRADE") ChangeKind kind,

            @Schema(examples = "2024-10-01", description = "The first day on which it would count")
            LocalDate effectiveOn,

            @Schema(description = "VMware would be asked") boolean asksVmware,

            @Schema(description = "The promise of each month as it would be")
            List<MinimumCommit> minimumCommits,

            @Schema(description = "MSRP spend promised from that day on, as it is")
            Money promisedBefore,

            @Schema(description = "MSRP spend promised from that day on, as it would be")
            Money promisedAfter,

            @Schema(description = "The difference of the two")
            Money difference,

            @Schema(description = "What the new promise costs after discount")
            Money netAfter,

            @Schema(description = "What an early end bills on the last order, after discount")
            Money earlyEndCharge) {

        static Preview of(Plan plan) {
            return new Preview(
                    plan.kind(),
                    plan.effectiveOn(),
                    plan.asksVmware(),
                    plan.schedule(),
                    plan.promisedBefore(),
                    plan.promisedAfter(),
                    plan.promisedAfter().minus(plan.promisedBefore()),
                    plan.netAfter(),
                    plan.earlyEndCharge());
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

            @Schema(examples = "UPGRADE") ChangeKind kind,
            @Schema(examples = "SCHEDULED") ChangeStatus status,

            @Schema(examples = "L2500", description = "The level that is wanted") @Nullable String level,

            @Schema(examples = "12") @Nullable Integer termMonths,
            @Schema(examples = "500.00") @Nullable String amount,
            @Nullable ContractContact contact,
            @Schema(examples = "2024-10-01") LocalDate effectiveOn,

            @Schema(examples = "", description = "Why it was rejected; empty otherwise")
            String reason,

            @Schema(examples = "2024-09-10T09:00:00Z") Instant requestedAt,

            @Schema(examples = "2024-10-01T00:00:00Z") @Nullable Instant closedAt,

            @Schema(description = "What you may do now") List<NextAction> allowedActions) {

        static Full of(ChangeRequest request, Caller caller) {
            ChangeWish wish = request.wish();
            BigDecimal amount = wish.amount();
            return new Full(
                    request.id(),
                    request.agreementId(),
                    request.kind(),
                    request.status(),
                    wish.level(),
                    wish.termMonths(),
                    amount == null ? null : amount.toPlainString(),
                    wish.contact(),
                    request.effectiveOn(),
                    request.reason(),
                    request.requestedAt(),
                    request.closedAt().orElse(null),
                    request.allowedActions(caller.participant()));
        }
    }
}

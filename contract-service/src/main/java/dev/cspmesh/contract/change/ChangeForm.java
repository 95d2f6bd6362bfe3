package dev.cspmesh.contract.change;

import dev.cspmesh.contract.AboveZero;
import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.commit.ContractContact;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change as a caller asks for it; {@link ChangeRules} hold its parts against its kind. */
@Schema(name = "ChangeForm", description = "A change of a contract; which parts it has depends on its kind")
record ChangeForm(
        @NotNull @Schema(examples = "UPGRADE") ChangeKind kind,

        @Size(max = 12) @Pattern(regexp = "^[A-Z0-9]{2,12}$") @Schema(examples = "L2500", description = "For UPGRADE and DOWNGRADE; for RENEW if it shall be another one")
        @Nullable String level,

        @Min(1) @Max(60) @Schema(examples = "12", description = "For RENEW: how much longer") @Nullable Integer termMonths,

        @Valid @AboveZero @Schema(description = "For TOP_UP, in the contract's currency") @Nullable Money amount,

        @Valid @Schema(description = "For AMEND_CONTACTS") @Nullable ContractContact contact,

        @CalendarDate
        @Schema(examples = "2024-09-30", description = "For TERMINATE: the last day of a month, this one's if left out")
        @Nullable LocalDate terminatesOn,

        @Schema(examples = "false", description = "For DOWNGRADE: from the next month on, if VMware approves") @Nullable Boolean nextMonth,

        @CalendarDate
        @Schema(
                examples = "2024-11-01",
                description =
                        "For UPGRADE and DOWNGRADE: the first day of the month that you wish; the next one if left out")
        @Nullable LocalDate effectiveOn,

        @Schema(
                examples = "false",
                description = "For RENEW: whether it renews by itself after that; as it is if left out")
        @Nullable Boolean automaticRenewal,

        @Size(max = 1000) @OneLine
        @Schema(examples = "Three new customers from October on.", description = "Why; a dry run needs none")
        @Nullable String reason) {

    /** Before the renewal, from the next month or the one that is wished on. */
    boolean wantsNextMonth() {
        return Boolean.TRUE.equals(nextMonth) || (kind == ChangeKind.DOWNGRADE && effectiveOn != null);
    }
}

package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.contract.commit.ContractContact;
import dev.cspmesh.contract.commit.ContractType;
import dev.cspmesh.contract.commit.PrepaymentView;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.text.CurrencyCode;
import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.kit.text.TimeZoneName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What callers send about contracts over HTTP. */
final class ContractForm {

    private static final String LEVEL = "^[A-Z0-9]{2,12}$";

    private ContractForm() {}

    /** A contract to draft. */
    @Schema(name = "ContractForm", description = "A contract to draft")
    record New(
            @NotNull @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Schema(examples = "vmc-aws")
            String service,

            @Size(max = 12) @Pattern(regexp = LEVEL) @Schema(examples = "L10", description = "A level that the service offers; not for PAY_AS_YOU_GO")
            @Nullable String level,

            @NotNull @Schema(examples = "COMMIT") ContractType type,

            @Min(1) @Max(60) @Schema(examples = "12", description = "Not for PAY_AS_YOU_GO") @Nullable Integer termMonths,

            @NotNull @CalendarDate @Schema(examples = "2024-09-01", description = "First day, in the billing zone")
            LocalDate startsOn,

            @NotNull @CurrencyCode @Schema(examples = "USD") String currency,

            @Size(max = 40) @TimeZoneName
            @Schema(examples = "UTC", defaultValue = "UTC", description = "IANA time zone; decides days and months")
            @Nullable String billingZone,

            @Valid @Schema(description = "For PREPAID only") @Nullable PrepaymentView prepayment,

            @Min(1) @Max(10000) @Schema(
                    examples = "700",
                    description = "A price of its own, above the level's discount; VMware then approves the contract")
            @Nullable Integer specialDiscountBasisPoints,

            @Valid @Nullable ContractContact contact,

            @Schema(
                    examples = "false",
                    defaultValue = "false",
                    description =
                            "At its end it goes on for as long again, unless you stop that before; for COMMIT only")
            @Nullable Boolean automaticRenewal,

            @OneLine
            @Size(max = 64) @Schema(
                    examples = "CSP-100234",
                    description = "The CSP for which its aggregator drafts; a CSP leaves it out")
            @Nullable String partnerId) {

        ContractRequest request() {
            return new ContractRequest(
                    service,
                    type,
                    Optional.ofNullable(level),
                    currency,
                    startsOn,
                    Optional.ofNullable(termMonths),
                    billingZone == null ? "UTC" : billingZone,
                    Optional.ofNullable(prepayment),
                    Optional.ofNullable(specialDiscountBasisPoints).map(BasisPoints::of),
                    Optional.ofNullable(contact),
                    Boolean.TRUE.equals(automaticRenewal));
        }
    }

    /** What may be changed in a draft. */
    @Schema(name = "ContractEdit", description = "What may be changed in a draft")
    record Edit(
            @Size(max = 12) @Pattern(regexp = LEVEL) @Schema(examples = "L2500", description = "Not for PAY_AS_YOU_GO")
            @Nullable String level,

            @Min(1) @Max(60) @Schema(examples = "24", description = "Not for PAY_AS_YOU_GO") @Nullable Integer termMonths,

            @NotNull @CalendarDate @Schema(examples = "2024-10-01")
            LocalDate startsOn,

            @Valid @Schema(description = "For PREPAID only") @Nullable PrepaymentView prepayment,

            @Min(1) @Max(10000) @Schema(examples = "700", description = "A price of its own") @Nullable Integer specialDiscountBasisPoints,

            @Schema(examples = "false", description = "For COMMIT only; as it is if left out") @Nullable Boolean automaticRenewal) {

        EditContract.Edit edit() {
            return new EditContract.Edit(
                    Optional.ofNullable(level),
                    Optional.ofNullable(termMonths),
                    startsOn,
                    Optional.ofNullable(prepayment),
                    Optional.ofNullable(specialDiscountBasisPoints).map(BasisPoints::of),
                    Optional.ofNullable(automaticRenewal));
        }
    }
}

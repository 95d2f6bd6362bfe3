package dev.cspmesh.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.AboveZero;
import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.text.CurrencyCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the catalogue looks over HTTP. */
final class CatalogueView {

    private CatalogueView() {}

    /** A service of the catalogue. */
    @Schema(name = "Service", description = "A cloud service of the program")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Service(
            @Schema(examples = "vmc-aws", description = "Names the service everywhere")
            String code,

            @Schema(examples = "VMware Cloud on AWS") String name,
            @Schema(examples = "Cloud infrastructure") String family,

            @Schema(examples = "true", description = "Navigator can provision it; steps 6 to 9 are open for it")
            boolean navigatorIntegrated,

            @Schema(examples = "true", description = "A solution competency is needed before it can be transacted")
            boolean competencyRequired,

            @Schema(
                    examples = "COMP-VMC-AWS",
                    description = "The course that gives the competency; absent when none is required")
            @Nullable String competencyCourse,

            @Schema(examples = "false", description = "Needs no contract")
            boolean free,

            @Schema(examples = "GSS", description = "Who answers technical questions about it")
            SupportDesk supportDesk) {

        static Service of(CloudService service) {
            return new Service(
                    service.code(),
                    service.name(),
                    service.family(),
                    service.isNavigatorIntegrated(),
                    service.isCompetencyRequired(),
                    service.competencyCourse().orElse(null),
                    service.isFree(),
                    service.supportDesk());
        }
    }

    /** Levels to put on offer. */
    @Schema(name = "CommitLevelsForm", description = "All levels of a service in a currency, lowest first")
    record LevelsForm(
            @NotNull @CurrencyCode @Schema(examples = "USD", description = "ISO 4217 code")
            String currency,

            @CalendarDate
            @Schema(
                    examples = "2025-01-01",
                    description =
                            "First day on which they are on offer, from this month on; the first one of this month if left"
                                    + " out")
            @Nullable LocalDate startsOn,

            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid LevelForm> levels) {

        PublishLevels.Offer offer() {
            return new PublishLevels.Offer(
                    currency,
                    Optional.ofNullable(startsOn),
                    levels.stream().map(LevelForm::band).toList());
        }
    }

    /** One level to put on offer. */
    @Schema(name = "CommitLevelForm", description = "A band that reaches to where the next level begins")
    record LevelForm(
            @NotNull @Size(max = 12) @Pattern(regexp = "^[A-Z0-9]{2,12}$") @Schema(examples = "L10")
            String level,

            @NotNull @Valid @AboveZero @Schema(description = "MSRP spend a month, in the currency of the levels")
            Money monthlyCommitment,

            @NotNull @Min(0) @Max(10000) @Schema(examples = "500", description = "Hundredths of a percent")
            Integer discountBasisPoints,

            @NotNull @Valid @ConvertGroup(from = Default.class, to = Money.Shape.class)
            @AboveZero
            @Schema(description = "Shares are rounded down to a multiple of it, which divides the commitment")
            Money roundingUnit) {

        LevelBand band() {
            return new LevelBand(level, monthlyCommitment, BasisPoints.of(discountBasisPoints), roundingUnit);
        }
    }

    /** A commit level on offer. */
    @Schema(
            name = "CommitLevel",
            description = "A band of committed monthly MSRP spend with the discount that it earns")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Level(
            @Schema(examples = "L10") String level,

            @Schema(examples = "1", description = "A contract pins the version it was drafted under")
            int version,

            @Schema(description = "MSRP spend committed for each month")
            Money monthlyCommitment,

            @Schema(examples = "500", description = "Discount on MSRP in hundredths of a percent")
            int discountBasisPoints,

            @Schema(description = "The first month's share is rounded down to a multiple of this")
            Money roundingUnit,

            @Schema(examples = "2024-01-01", description = "First day on which it is on offer")
            LocalDate startsOn,

            @Schema(
                    examples = "2024-12-31",
                    description = "Last day on which it is on offer; absent while none is known")
            @Nullable LocalDate endsOn) {

        static Level of(CommitLevel level) {
            return new Level(
                    level.code(),
                    level.levelVersion(),
                    level.monthlyCommitment(),
                    level.discount().value(),
                    level.roundingUnit(),
                    level.startsOn(),
                    level.endsOn().orElse(null));
        }
    }
}

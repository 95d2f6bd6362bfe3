package dev.cspmesh.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.money.Money;
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

    /** A commit level on offer. */
    @Schema(
            name = "CommitLevel",
            description = "A band of committed monthly MSRP spend with the discount that it earns")
    record Level(
            @Schema(examples = "L10") String level,

            @Schema(examples = "1", description = "A contract pins the version it was drafted under")
            int version,

            @Schema(description = "MSRP spend promised for each month")
            Money monthlyCommitment,

            @Schema(examples = "500", description = "Discount on MSRP in hundredths of a percent")
            int discountBasisPoints,

            @Schema(examples = "1", description = "The first month's share is rounded down to a multiple of this")
            String roundingUnit) {

        static Level of(CommitLevel level) {
            return new Level(
                    level.code(),
                    level.levelVersion(),
                    level.monthlyCommitment(),
                    level.discountBasisPoints(),
                    level.roundingUnit().stripTrailingZeros().toPlainString());
        }
    }
}

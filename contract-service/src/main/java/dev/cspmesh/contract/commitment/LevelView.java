package dev.cspmesh.contract.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.money.Money;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the level that a contract pinned looks over HTTP. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractedLevel", description = "The level as it was when the contract was drafted")
public record LevelView(
        @Schema(examples = "L10") String code,
        @Schema(examples = "1") int version,

        @Schema(examples = "500", description = "Discount on MSRP in hundredths of a percent")
        int discountBasisPoints,

        Money monthlyCommitment,

        @Schema(
                examples = "true",
                description =
                        "True in a draft when it is not on offer on the first day any more: refresh or edit the draft"
                                + " before you sign")
        @Nullable Boolean superseded) {

    public static Optional<LevelView> of(ContractedLevel level) {
        return of(level, LevelPin.CURRENT);
    }

    /** The same of a draft, whose level may have been replaced. */
    public static Optional<LevelView> of(ContractedLevel level, LevelPin pin) {
        return level.offer()
                .map(offer -> new LevelView(
                        offer.code(),
                        offer.version(),
                        level.discount().value(),
                        level.monthlyCommitment(),
                        pin.superseded() ? true : null));
    }
}

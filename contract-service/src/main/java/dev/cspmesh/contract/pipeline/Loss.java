package dev.cspmesh.contract.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a deal was lost.
 *
 * @param reason in the CSP's words, for its eyes only; always there beside {@link LostReason#OTHER}
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OpportunityLoss", description = "Why a deal was lost")
public record Loss(
        @Column(name = "lost_reason") @Enumerated(EnumType.STRING) @Schema(examples = "PRICE")
        LostReason reasonCode,

        @Column(name = "lost_remark")
        @Schema(examples = "They stay with their own hardware for a year.", description = "Absent if nothing was said")
        @Nullable String reason) {

    /** The code, with the text if there is one. */
    @Override
    public String toString() {
        return reason == null ? reasonCode.name() : reasonCode + ": " + reason;
    }
}

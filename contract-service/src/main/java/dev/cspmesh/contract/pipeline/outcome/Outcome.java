package dev.cspmesh.contract.pipeline.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.pipeline.LostReason;
import dev.cspmesh.contract.pipeline.OpportunityStatus;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The deals of one period, service, outcome, reason and currency. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OpportunityOutcome", description = "The deals of one period, service, outcome, reason and currency")
record Outcome(
        @Schema(examples = "2024-09-01", description = "First day of the period")
        LocalDate periodStartsOn,

        @Schema(examples = "vmc-aws") String service,

        @Schema(examples = "LOST", description = "WON or LOST")
        OpportunityStatus status,

        @Schema(examples = "PRICE", description = "Why they were lost; absent for WON") @Nullable LostReason reasonCode,

        @Schema(examples = "3", description = "How many") long deals,

        @Schema(description = "Their expected monthly MSRP spend, together")
        Money expectedMonthlyMsrp) {

    boolean wasWon() {
        return status == OpportunityStatus.WON;
    }
}

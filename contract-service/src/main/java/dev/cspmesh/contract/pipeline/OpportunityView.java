package dev.cspmesh.contract.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.AboveZero;
import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How opportunities look over HTTP. */
final class OpportunityView {

    private OpportunityView() {}

    /** A deal to enter. */
    @Schema(name = "OpportunityForm", description = "A deal that you work on")
    record Form(
            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Hafen Logistik AG", description = "Only you see it")
            String customerName,

            @NotNull @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Schema(examples = "vmc-aws")
            String service,

            @NotNull @Valid @AboveZero @Schema(description = "MSRP spend expected for a full month, more than nothing")
            Money expectedMonthlyMsrp,

            @NotNull @CalendarDate @Schema(examples = "2024-10-01")
            LocalDate startsOn,

            @NotNull @Min(0) @Max(100) @Schema(examples = "60")
            Integer probabilityPercent) {

        Deal deal() {
            return new Deal(
                    customerName.strip(),
                    service,
                    expectedMonthlyMsrp.amount(),
                    expectedMonthlyMsrp.currency(),
                    startsOn,
                    probabilityPercent);
        }
    }

    /** The stage that a deal reached. */
    @Schema(name = "OpportunityStage", description = "The stage that the deal reached")
    record Stage(@NotNull @Schema(examples = "QUALIFIED") OpportunityStatus status) {}

    /** A deal as its CSP sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Opportunity", description = "A deal that you work on")
    record Full(
            @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
            UUID id,

            @Schema(examples = "Hafen Logistik AG") String customerName,
            @Schema(examples = "vmc-aws") String service,
            Money expectedMonthlyMsrp,
            @Schema(examples = "2024-10-01") LocalDate startsOn,
            @Schema(examples = "60") int probabilityPercent,
            @Schema(examples = "NEW") OpportunityStatus status,
            @Schema(examples = "2024-09-01T09:00:00Z") Instant enteredAt,

            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000000",
                    description =
                            "The sales enquiry that a won deal led to, because Navigator cannot provision the service")
            @Nullable UUID salesEnquiryId,

            @Schema(description = "What you may do now") List<NextAction> allowedActions) {

        /** What may be done with the deal, and the enquiry that goes on with it. */
        private static List<NextAction> actions(Opportunity opportunity, Caller caller) {
            return Stream.concat(
                            OpportunityLifeCycle.TABLE.allowedActions(opportunity, caller).stream(),
                            opportunity.enquiryId().stream()
                                    .map(id -> new NextAction("readEnquiry", "GET", "/sales-enquiries/" + id)))
                    .toList();
        }

        static Full of(Opportunity opportunity, Caller caller) {
            Deal deal = opportunity.deal();
            return new Full(
                    opportunity.id(),
                    deal.customerName(),
                    deal.service(),
                    deal.expectedMonthlyMsrp(),
                    deal.startsOn(),
                    deal.probabilityPercent(),
                    opportunity.status(),
                    opportunity.enteredAt(),
                    opportunity.enquiryId().orElse(null),
                    actions(opportunity, caller));
        }
    }
}

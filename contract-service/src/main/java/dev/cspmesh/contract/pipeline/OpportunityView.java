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
import java.util.Optional;
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
            Integer probabilityPercent,

            @Schema(description = "The customer organization in Navigator, if the customer is one of yours already")
            @Nullable UUID customerOrganizationId) {

        DealTerms terms() {
            return new Edit(
                            customerName,
                            expectedMonthlyMsrp,
                            startsOn,
                            probabilityPercent,
                            customerOrganizationId,
                            null)
                    .terms(service);
        }
    }

    /** What an open deal shall say. */
    @Schema(name = "OpportunityEdit", description = "What an open deal shall say; the service stays")
    record Edit(
            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Hafen Logistik AG", description = "Only you see it")
            String customerName,

            @NotNull @Valid @AboveZero @Schema(description = "MSRP spend expected for a full month, more than nothing")
            Money expectedMonthlyMsrp,

            @NotNull @CalendarDate @Schema(examples = "2024-11-01")
            LocalDate startsOn,

            @NotNull @Min(0) @Max(100) @Schema(examples = "80")
            Integer probabilityPercent,

            @Schema(
                    description =
                            "The customer organization in Navigator, if the customer is one of yours already; left out,"
                                    + " the deal names none")
            @Nullable UUID customerOrganizationId,

            @Size(max = 1000) @OneLine
            @Schema(examples = "They want a second site.", description = "Why it changes; stays in the history")
            @Nullable String reason) {

        DealTerms terms(String service) {
            return new DealTerms(
                    new Deal(
                            customerName.strip(),
                            service,
                            expectedMonthlyMsrp.amount(),
                            expectedMonthlyMsrp.currency(),
                            startsOn,
                            probabilityPercent),
                    Optional.ofNullable(customerOrganizationId));
        }

        Optional<String> why() {
            return text(reason);
        }
    }

    /** The stage that a deal reached. */
    @Schema(name = "OpportunityStage", description = "The stage that the deal reached")
    record Stage(
            @NotNull @Schema(examples = "QUALIFIED") OpportunityStatus status,

            @Schema(description = "Why it is lost; required with LOST and refused with any other stage") @Nullable LostReason reasonCode,

            @Size(max = 1000) @OneLine
            @Schema(description = "The reason in your words; required with OTHER, only beside a reasonCode")
            @Nullable String reason,

            @Schema(
                    description =
                            "With WON, the customer organization in Navigator that buys: none is asked for then. Left out,"
                                    + " the one that the deal names stays")
            @Nullable UUID customerOrganizationId) {

        StageChange move() {
            return new StageChange(
                    status, Optional.ofNullable(reasonCode), text(reason), Optional.ofNullable(customerOrganizationId));
        }
    }

    private static Optional<String> text(@Nullable String words) {
        return Optional.ofNullable(words).map(String::strip).filter(said -> !said.isEmpty());
    }

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

            @Schema(examples = "2024-09-20T09:00:00Z", description = "When it was won or lost; absent while it is open")
            @Nullable Instant closedAt,

            @Schema(description = "Why it was lost; absent unless it was") @Nullable Loss loss,

            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000005",
                    description =
                            "The customer organization in Navigator: the one that the deal names, or the one that was"
                                    + " made of the won deal. Absent while there is none")
            @Nullable UUID customerOrganizationId,

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
                    opportunity.closedAt().orElse(null),
                    opportunity.loss().orElse(null),
                    opportunity.customerOrganizationId().orElse(null),
                    opportunity.enquiryId().orElse(null),
                    actions(opportunity, caller));
        }
    }
}

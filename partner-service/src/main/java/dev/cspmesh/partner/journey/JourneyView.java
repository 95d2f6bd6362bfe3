package dev.cspmesh.partner.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.profile.Partner;
import dev.cspmesh.partner.profile.PartnerStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How journeys look over HTTP. */
final class JourneyView {

    private JourneyView() {}

    /** Where the partner stands in the program. */
    @Schema(name = "JourneyStanding", description = "Where the partner stands in the program, since when and why")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            @Schema(examples = "ACTIVE") PartnerStatus status,
            @Schema(examples = "2024-08-20T08:00:00Z") Instant since,

            @Schema(examples = "The bills of three months are not paid.", description = "Absent since the approval")
            @Nullable String reason) {

        static Standing of(Partner partner) {
            return new Standing(
                    partner.status(),
                    partner.statusSince(),
                    partner.statusReason().orElse(null));
        }
    }

    /** A step of a partner's journey. */
    @Schema(name = "JourneyStep", description = "One of the ten steps and how far it is")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            @Schema(examples = "5") int number,
            @Schema(examples = "Sign the commit contract") String name,
            StepState state,

            @Schema(examples = "2024-08-20T08:00:00Z", description = "When it came into this state") @Nullable Instant since,

            @Schema(description = "What comes first, or what is waited for")
            List<String> reasons,

            @Schema(examples = "2024-10-05", description = "The day by which somebody must act, or what is done ends")
            @Nullable LocalDate dueBy,

            @Schema(description = "The requests that move it on, or that unblock it, as far as you may make them")
            List<NextAction> actions) {

        static StepView of(String partnerId, StepStatus status, NextActions next, Caller caller) {
            return new StepView(
                    status.step().number(),
                    status.step().title(),
                    status.state(),
                    status.since().orElse(null),
                    status.reasons(),
                    status.dueBy().orElse(null),
                    next.of(partnerId, status, caller));
        }
    }

    /** The ten steps of a partner. */
    @Schema(name = "Journey", description = "Where a partner stands in the ten steps")
    record Full(@Schema(examples = "CSP-100234") String partnerId, Standing standing, List<StepView> steps) {

        static Full of(ReadJourney.PartnerJourney journey, NextActions next, Caller caller) {
            String partner = journey.partner().partnerId();
            return new Full(
                    partner,
                    Standing.of(journey.partner()),
                    journey.steps().stream()
                            .map(step -> StepView.of(partner, step, next, caller))
                            .toList());
        }
    }

    /** Who is stuck where. */
    @Schema(name = "JourneyOverview", description = "The first step of a partner that is not done")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Overview(
            @Schema(examples = "CSP-100234") String partnerId,
            @Schema(examples = "Nordwind Cloud GmbH") String legalName,
            Standing standing,

            @Schema(examples = "4", description = "How many of the ten steps are done")
            int done,

            @Schema(description = "Absent when all is done") @Nullable StepView stuckAt) {

        static Overview of(ReadJourney.PartnerJourney journey, NextActions next, Caller caller) {
            String partner = journey.partner().partnerId();
            Optional<StepStatus> stuck = journey.steps().stream()
                    .filter(step -> step.state() == StepState.OPEN || step.state() == StepState.BLOCKED)
                    .findFirst();
            return new Overview(
                    partner,
                    journey.partner().legalName(),
                    Standing.of(journey.partner()),
                    (int) journey.steps().stream()
                            .filter(step -> step.state() == StepState.DONE)
                            .count(),
                    stuck.map(step -> StepView.of(partner, step, next, caller)).orElse(null));
        }
    }
}

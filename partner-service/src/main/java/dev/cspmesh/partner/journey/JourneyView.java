package dev.cspmesh.partner.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How journeys look over HTTP. */
final class JourneyView {

    private JourneyView() {}

    /** A step of a partner's journey. */
    @Schema(name = "JourneyStep", description = "One of the ten steps and how far it is")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(
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

        static One of(String partnerId, StepStanding standing, NextRequests next, Caller caller) {
            return new One(
                    standing.step().number(),
                    standing.step().title(),
                    standing.state(),
                    standing.since().orElse(null),
                    standing.reasons(),
                    standing.dueBy().orElse(null),
                    next.of(partnerId, standing, caller));
        }
    }

    /** The ten steps of a partner. */
    @Schema(name = "Journey", description = "Where a partner stands in the ten steps")
    record Full(@Schema(examples = "CSP-100234") String partnerId, List<One> steps) {

        static Full of(ReadJourney.Standing standing, NextRequests next, Caller caller) {
            String partner = standing.partner().partnerId();
            return new Full(
                    partner,
                    standing.steps().stream()
                            .map(step -> One.of(partner, step, next, caller))
                            .toList());
        }
    }

    /** Who is stuck where. */
    @Schema(name = "JourneyOverview", description = "The first step of a partner that is not done")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(examples = "CSP-100234") String partnerId,
            @Schema(examples = "Nordwind Cloud GmbH") String legalName,

            @Schema(examples = "4", description = "How many of the ten steps are done")
            int done,

            @Schema(description = "Absent when all is done") @Nullable One stuckAt) {

        static Line of(ReadJourney.Standing standing, NextRequests next, Caller caller) {
            String partner = standing.partner().partnerId();
            Optional<StepStanding> stuck = standing.steps().stream()
                    .filter(step -> step.state() == StepState.OPEN || step.state() == StepState.BLOCKED)
                    .findFirst();
            return new Line(
                    partner,
                    standing.partner().legalName(),
                    (int) standing.steps().stream()
                            .filter(step -> step.state() == StepState.DONE)
                            .count(),
                    stuck.map(step -> One.of(partner, step, next, caller)).orElse(null));
        }
    }

    /** A rebuild of the journeys. */
    @Schema(name = "JourneyRebuild", description = "A rebuild of all journeys from the topics")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rebuild(
            java.util.UUID id,
            Instant askedAt,

            @Schema(description = "Absent while it goes on") @Nullable Instant finishedAt,

            @Schema(examples = "1234", description = "Facts that were read")
            long facts) {

        static Rebuild of(JourneyRebuild rebuild) {
            return new Rebuild(
                    rebuild.id(), rebuild.askedAt(), rebuild.finishedAt().orElse(null), rebuild.facts());
        }
    }
}

package dev.cspmesh.partner.journey;

import static dev.cspmesh.partner.journey.StepState.BLOCKED;
import static dev.cspmesh.partner.journey.StepState.DONE;
import static dev.cspmesh.partner.journey.StepState.NOT_APPLICABLE;
import static dev.cspmesh.partner.journey.StepState.OPEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a partner stands in the ten steps. A pure function of the facts and the day: it does not matter in which order
 * the facts came, only when they happened.
 */
final class Journey {

    /** Required of every new partner. */
    private static final String PROGRAM_COURSE = "VOP-MSP";

    private final Story story;
    private final LocalDate today;
    private final boolean integrated;

    private Journey(Story story, LocalDate today, boolean integrated) {
        this.story = story;
        this.today = today;
        this.integrated = integrated;
    }

    /**
     * One step.
     *
     * @param since when it came into this state
     * @param reasons what comes first, or what is waited for
     * @param dueBy the day by which somebody must act
     * @param subject the contract or order that it is about now
     */
    record StepStanding(
            ProgramStep step,
            StepState state,
            Optional<Instant> since,
            List<String> reasons,
            Optional<LocalDate> dueBy,
            String subject) {

        private static StepStanding done(ProgramStep step, JourneyEntry by) {
            return new StepStanding(
                    step, DONE, Optional.of(by.occurredAt()), List.of(), Optional.empty(), by.subject());
        }

        private static StepStanding blocked(ProgramStep step, List<String> reasons) {
            return new StepStanding(step, BLOCKED, Optional.empty(), reasons, Optional.empty(), "");
        }

        private StepStanding because(String reason) {
            return new StepStanding(step, state, since, List.of(reason), dueBy, subject);
        }

        private StepStanding due(Optional<LocalDate> day) {
            return new StepStanding(step, state, since, reasons, day, subject);
        }
    }

    /**
     * Works the journey out.
     *
     * @param entries the partner's facts
     * @param integrated codes of the services that Navigator can provision
     */
    static List<StepStanding> of(List<JourneyEntry> entries, LocalDate today, List<String> integrated) {
        Story story = new Story(entries);
        boolean any = story.running().isEmpty()
                || story.running().stream().map(JourneyEntry::service).anyMatch(integrated::contains);
        Journey journey = new Journey(story, today, any);
        return Stream.of(ProgramStep.values()).map(journey::stand).toList();
    }

    private StepStanding stand(ProgramStep step) {
        return switch (step) {
            case DISCOVER, JOIN ->
                story.first("partner.approved.v1")
                        .map(entry -> StepStanding.done(step, entry))
                        .orElseGet(() -> StepStanding.blocked(step, List.of("not a partner yet")));
            case AGGREGATOR ->
                story.last("partner.aggregator-chosen.v1")
                        .map(entry -> StepStanding.done(step, entry))
                        .orElseGet(() -> open(step));
            case TRAINING -> training(step);
            case CONTRACT -> contract(step);
            case PIPELINE -> ifIntegrated(step, () -> doneOrOpen(step, "opportunity.entered.v1"));
            case TERMS -> ifIntegrated(step, () -> doneOrOpen(step, "terms.published.v1"));
            case ONBOARD -> ifIntegrated(step, () -> onboard(step));
            case PROVISION -> ifIntegrated(step, () -> provision(step));
            case BILLING -> billing(step);
        };
    }

    private StepStanding training(ProgramStep step) {
        Optional<JourneyEntry> completed = story.all("partner.training-completed.v1")
                .filter(this::isProgramCourse)
                .reduce((one, other) -> other);
        Optional<JourneyEntry> valid = completed.filter(this::isValid);
        return valid.map(entry -> StepStanding.done(step, entry).due(entry.day()))
                .orElseGet(() -> completed
                        .map(entry -> open(step, entry).because(PROGRAM_COURSE + " has expired"))
                        .orElseGet(() -> open(step).because(PROGRAM_COURSE + " is not completed")));
    }

    private boolean isProgramCourse(JourneyEntry entry) {
        return entry.subject().equals(PROGRAM_COURSE);
    }

    private boolean isValid(JourneyEntry entry) {
        return entry.day().map(today::isBefore).orElse(true);
    }

    private StepStanding contract(ProgramStep step) {
        List<String> reasons = new ArrayList<>(missingBeforeSigning());
        Optional<JourneyEntry> running = story.running().stream().findFirst();
        if (running.isPresent()) {
            return StepStanding.done(step, running.get()).due(story.endOf(running.get()));
        }
        Optional<JourneyEntry> waiting = story.waiting();
        return waiting.map(entry -> reasons.isEmpty() || !entry.type().equals("contract.drafted.v1")
                        ? open(step, entry).because(Story.waitsFor(entry.type()))
                        : withSubject(StepStanding.blocked(step, reasons), entry))
                .orElseGet(() -> reasons.isEmpty() ? open(step) : StepStanding.blocked(step, reasons));
    }

    private static StepStanding withSubject(StepStanding standing, JourneyEntry entry) {
        return new StepStanding(
                standing.step(),
                standing.state(),
                Optional.of(entry.occurredAt()),
                standing.reasons(),
                standing.dueBy(),
                entry.subject());
    }

    private List<String> missingBeforeSigning() {
        List<String> missing = new ArrayList<>();
        if (stand(ProgramStep.AGGREGATOR).state() != DONE) {
            missing.add("no aggregator is chosen (step 3)");
        }
        if (stand(ProgramStep.TRAINING).state() != DONE) {
            missing.add(PROGRAM_COURSE + " is not completed or has expired (step 4)");
        }
        story.exclusion().ifPresent(entry -> missing.add("the partner is not active: " + entry.note()));
        return missing;
    }

    private StepStanding ifIntegrated(ProgramStep step, java.util.function.Supplier<StepStanding> standing) {
        return integrated
                ? standing.get()
                : new StepStanding(
                        step,
                        NOT_APPLICABLE,
                        Optional.empty(),
                        List.of(
                                "no contracted service is integrated with Navigator; contact your sales representative"),
                        Optional.empty(),
                        "");
    }

    private StepStanding onboard(ProgramStep step) {
        Optional<JourneyEntry> created = story.first("provider.created.v1");
        if (created.isPresent()) {
            return StepStanding.done(step, created.get());
        }
        return story.last("invitation.sent.v1")
                .map(sent -> open(step, sent)
                        .because("the invitation waits to be accepted")
                        .due(sent.day()))
                .orElseGet(() -> StepStanding.blocked(step, afterContract("no invitation has been sent yet")));
    }

    private StepStanding provision(ProgramStep step) {
        Optional<JourneyEntry> activated = story.first("activation.activated.v1");
        if (activated.isPresent()) {
            return StepStanding.done(step, activated.get());
        }
        List<String> reasons = new ArrayList<>();
        if (stand(ProgramStep.TERMS).state() != DONE) {
            reasons.add("no terms of service are published (step 7)");
        }
        if (stand(ProgramStep.ONBOARD).state() != DONE) {
            reasons.add("the provider organization is not set up (step 8)");
        }
        return reasons.isEmpty() ? open(step) : StepStanding.blocked(step, reasons);
    }

    private StepStanding billing(ProgramStep step) {
        Optional<JourneyEntry> owed = story.openOrder();
        if (owed.isPresent()) {
            JourneyEntry order = owed.get();
            String reason = order.type().equals("order.submitted.v1")
                    ? "the order waits for the aggregator"
                    : order.type().equals("order.approved.v1")
                            ? "the order waits for VMware"
                            : "the order waits to be submitted";
            return open(step, order).because(reason).due(story.dueOf(order));
        }
        return story.last("order.closed.v1")
                .map(closed -> StepStanding.done(step, closed))
                .orElseGet(() -> StepStanding.blocked(step, afterContract("no month has ended yet")));
    }

    private List<String> afterContract(String otherwise) {
        return story.running().isEmpty() ? List.of("no contract is in force (step 5)") : List.of(otherwise);
    }

    private StepStanding doneOrOpen(ProgramStep step, String type) {
        return story.first(type).map(entry -> StepStanding.done(step, entry)).orElseGet(() -> open(step));
    }

    private StepStanding open(ProgramStep step) {
        return new StepStanding(
                step,
                OPEN,
                story.first("partner.approved.v1").map(JourneyEntry::occurredAt),
                List.of(),
                Optional.empty(),
                "");
    }

    private static StepStanding open(ProgramStep step, JourneyEntry by) {
        return new StepStanding(step, OPEN, Optional.of(by.occurredAt()), List.of(), Optional.empty(), by.subject());
    }
}

package dev.cspmesh.partner.journey;

import static dev.cspmesh.partner.journey.StepState.NOT_APPLICABLE;

import dev.cspmesh.partner.journey.StepStanding.Obstacle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
            case DISCOVER, JOIN -> joined(step);
            case AGGREGATOR -> doneOrOpen(step, story.last("partner.aggregator-chosen.v1"), Move.Kind.PICK_AGGREGATOR);
            case TRAINING -> training(step);
            case CONTRACT -> contract(step);
            case PIPELINE ->
                ifIntegrated(step, () -> doneOrOpen(step, story.first("opportunity.entered.v1"), Move.Kind.ENTER_DEAL));
            case TERMS ->
                ifIntegrated(step, () -> doneOrOpen(step, story.first("terms.published.v1"), Move.Kind.WRITE_TERMS));
            case ONBOARD -> ifIntegrated(step, () -> onboard(step));
            case PROVISION -> ifIntegrated(step, () -> provision(step));
            case BILLING -> billing(step);
        };
    }

    private StepStanding joined(ProgramStep step) {
        return story.first("partner.approved.v1")
                .map(entry -> StepStanding.done(step, entry))
                .orElseGet(() -> StepStanding.blocked(
                        step, List.of(new Obstacle("not a partner yet", Optional.empty(), List.of()))));
    }

    private StepStanding training(ProgramStep step) {
        List<Move> train = List.of(Move.of(Move.Kind.TRAIN));
        Optional<JourneyEntry> completed = story.all("partner.training-completed.v1")
                .filter(entry -> entry.subject().equals(PROGRAM_COURSE))
                .reduce((one, other) -> other);
        return completed
                .filter(this::isValid)
                .map(entry -> StepStanding.done(step, entry).due(entry.day()))
                .or(() -> completed.map(entry ->
                        StepStanding.open(step, expiryOf(entry), train).because(PROGRAM_COURSE + " has expired")))
                .orElseGet(() ->
                        StepStanding.open(step, beginning(), train).because(PROGRAM_COURSE + " is not completed"));
    }

    private boolean isValid(JourneyEntry entry) {
        return entry.day().map(today::isBefore).orElse(true);
    }

    private static Optional<Instant> expiryOf(JourneyEntry entry) {
        return entry.day().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private StepStanding contract(ProgramStep step) {
        Optional<JourneyEntry> running = story.running().stream().findFirst();
        if (running.isPresent()) {
            return StepStanding.done(step, running.get()).due(story.endOf(running.get()));
        }
        List<Obstacle> missing = missingBeforeSigning();
        Optional<JourneyEntry> waiting = story.waiting();
        boolean signed = waiting.filter(entry -> !Story.isDraft(entry)).isPresent();
        if (!missing.isEmpty() && !signed) {
            return StepStanding.blocked(step, missing);
        }
        return waiting.map(entry -> open(step, entry, Story.next(entry)).because(Story.waitsFor(entry.type())))
                .orElseGet(() -> StepStanding.open(step, beginning(), List.of(Move.of(Move.Kind.DRAFT_CONTRACT))));
    }

    private List<Obstacle> missingBeforeSigning() {
        List<Obstacle> missing = new ArrayList<>();
        StepStanding aggregator = stand(ProgramStep.AGGREGATOR);
        if (!aggregator.isDone()) {
            missing.add(aggregator.inTheWay("no aggregator is chosen (step 3)"));
        }
        StepStanding training = stand(ProgramStep.TRAINING);
        if (!training.isDone()) {
            missing.add(training.inTheWay(PROGRAM_COURSE + " is not completed or has expired (step 4)"));
        }
        story.exclusion().map(Journey::excluded).ifPresent(missing::add);
        return missing;
    }

    private static Obstacle excluded(JourneyEntry entry) {
        boolean forGood = entry.type().equals("partner.left.v1");
        return new Obstacle(
                "the partner is not active: " + entry.note(),
                Optional.of(entry.occurredAt()),
                forGood ? List.of() : List.of(Move.of(Move.Kind.REINSTATE)));
    }

    private StepStanding ifIntegrated(ProgramStep step, Supplier<StepStanding> standing) {
        return integrated
                ? standing.get()
                : new StepStanding(
                        step,
                        NOT_APPLICABLE,
                        story.running().stream().findFirst().map(JourneyEntry::occurredAt),
                        List.of(
                                "no contracted service is integrated with Navigator; contact your sales representative"),
                        Optional.empty(),
                        List.of(Move.of(Move.Kind.ASK_SALES)));
    }

    private StepStanding onboard(ProgramStep step) {
        Optional<JourneyEntry> created = story.first("provider.created.v1");
        if (created.isPresent()) {
            return StepStanding.done(step, created.get());
        }
        return story.last("invitation.sent.v1")
                .map(sent -> invited(step, sent))
                .orElseGet(() -> StepStanding.blocked(step, List.of(afterContract("no invitation has been sent yet"))));
    }

    private StepStanding invited(ProgramStep step, JourneyEntry sent) {
        boolean over = sent.day().filter(today::isAfter).isPresent();
        StepStanding standing = over
                ? open(step, sent, Move.Kind.LOOK_AT_INVITATION).because("the invitation has expired")
                : open(step, sent, Move.Kind.ACCEPT_INVITATION).because("the invitation waits to be accepted");
        return standing.due(sent.day());
    }

    private StepStanding provision(ProgramStep step) {
        Optional<JourneyEntry> activated = story.first("activation.activated.v1");
        if (activated.isPresent()) {
            return StepStanding.done(step, activated.get());
        }
        List<Obstacle> missing = new ArrayList<>();
        StepStanding terms = stand(ProgramStep.TERMS);
        if (!terms.isDone()) {
            missing.add(terms.inTheWay("no terms of service are published (step 7)"));
        }
        StepStanding onboard = stand(ProgramStep.ONBOARD);
        if (!onboard.isDone()) {
            missing.add(onboard.inTheWay("the provider organization is not set up (step 8)"));
        }
        return missing.isEmpty() ? firstCustomer(step) : StepStanding.blocked(step, missing);
    }

    private StepStanding firstCustomer(ProgramStep step) {
        return story.last("customer.created.v1")
                .map(customer ->
                        open(step, customer, Move.Kind.ACTIVATE_SERVICE).because("no service is active at a customer"))
                .orElseGet(() -> StepStanding.open(step, beginning(), List.of(Move.of(Move.Kind.CREATE_CUSTOMER))));
    }

    private StepStanding billing(ProgramStep step) {
        return story.openOrder()
                .map(order -> owed(step, order))
                .or(() -> story.last("order.closed.v1").map(closed -> StepStanding.done(step, closed)))
                .orElseGet(() -> StepStanding.blocked(step, List.of(afterContract("no month has ended yet"))));
    }

    private StepStanding owed(ProgramStep step, JourneyEntry order) {
        StepStanding standing = switch (order.type()) {
            case "order.submitted.v1" ->
                open(step, order, Move.Kind.APPROVE_ORDER).because("the order waits for the aggregator");
            case "order.approved.v1" -> open(step, order, Move.Kind.CLOSE_ORDER).because("the order waits for VMware");
            default -> open(step, order, Move.Kind.SUBMIT_ORDER).because("the order waits to be submitted");
        };
        return standing.due(story.dueOf(order));
    }

    private Obstacle afterContract(String otherwise) {
        return story.running().stream()
                .findFirst()
                .map(running -> new Obstacle(otherwise, Optional.of(running.occurredAt()), List.of()))
                .orElseGet(() -> stand(ProgramStep.CONTRACT).inTheWay("no contract is in force (step 5)"));
    }

    private StepStanding doneOrOpen(ProgramStep step, Optional<JourneyEntry> by, Move.Kind otherwise) {
        return by.map(entry -> StepStanding.done(step, entry))
                .orElseGet(() -> StepStanding.open(step, beginning(), List.of(Move.of(otherwise))));
    }

    private Optional<Instant> beginning() {
        return story.first("partner.approved.v1").map(JourneyEntry::occurredAt);
    }

    private static StepStanding open(ProgramStep step, JourneyEntry by, Move.Kind kind) {
        return StepStanding.open(step, Optional.of(by.occurredAt()), List.of(new Move(kind, by.subject())));
    }
}

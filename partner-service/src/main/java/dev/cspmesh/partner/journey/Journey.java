package dev.cspmesh.partner.journey;

import static dev.cspmesh.partner.journey.ApiOperation.ACTIVATE_SERVICE;
import static dev.cspmesh.partner.journey.ApiOperation.ASK_SALES;
import static dev.cspmesh.partner.journey.ApiOperation.CHOOSE_AGGREGATOR;
import static dev.cspmesh.partner.journey.ApiOperation.CREATE_CUSTOMER;
import static dev.cspmesh.partner.journey.ApiOperation.DRAFT_CONTRACT;
import static dev.cspmesh.partner.journey.ApiOperation.DRAFT_TERMS;
import static dev.cspmesh.partner.journey.ApiOperation.ENTER_OPPORTUNITY;
import static dev.cspmesh.partner.journey.ApiOperation.LIST_AGGREGATORS;
import static dev.cspmesh.partner.journey.ApiOperation.LIST_COURSES;
import static dev.cspmesh.partner.journey.ApiOperation.LIST_CUSTOMERS;
import static dev.cspmesh.partner.journey.ApiOperation.LIST_TERMS;
import static dev.cspmesh.partner.journey.ApiOperation.RECORD_COMPLETION;
import static dev.cspmesh.partner.journey.ApiOperation.REINSTATE_PARTNER;
import static dev.cspmesh.partner.journey.StepState.NOT_APPLICABLE;

import dev.cspmesh.partner.journey.StepStatus.Blocker;
import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where a partner stands in the ten steps. A pure function of the events and the day: it does not matter in which order
 * the events came, only when they happened.
 */
final class Journey {

    /** Required of every new partner. */
    private static final String PROGRAM_COURSE = "VOP-MSP";

    private final PartnerHistory history;
    private final LocalDate today;
    private final boolean integrated;

    private Journey(PartnerHistory history, LocalDate today, boolean integrated) {
        this.history = history;
        this.today = today;
        this.integrated = integrated;
    }

    /**
     * Works the journey out.
     *
     * @param entries the partner's events
     * @param integrated codes of the services that Navigator can provision
     */
    static List<StepStatus> of(List<JourneyEntry> entries, LocalDate today, List<String> integrated) {
        PartnerHistory history = new PartnerHistory(entries);
        boolean any = history.activeContracts().isEmpty()
                || history.activeContracts().stream().map(JourneyEntry::service).anyMatch(integrated::contains);
        Journey journey = new Journey(history, today, any);
        return Stream.of(ProgramStep.values()).map(journey::standNow).toList();
    }

    /** What is not done begins no more while the partner is suspended; only the last orders go on after it has left. */
    private StepStatus standNow(ProgramStep step) {
        StepStatus status = stand(step);
        return history.exclusion()
                .filter(entry -> step.isClosedBy(entry.type()))
                .map(entry -> status.closedBy(excluded(entry), entry.type().equals("partner.left.v1")))
                .orElse(status);
    }

    private StepStatus stand(ProgramStep step) {
        return switch (step) {
            case DISCOVER, JOIN -> joined(step);
            case AGGREGATOR ->
                doneOrOpen(step, history.last("partner.aggregator-chosen.v1"), LIST_AGGREGATORS, CHOOSE_AGGREGATOR);
            case TRAINING -> training(step);
            case CONTRACT -> contract(step);
            case PIPELINE ->
                ifIntegrated(step, () -> doneOrOpen(step, history.first("opportunity.entered.v1"), ENTER_OPPORTUNITY));
            case TERMS ->
                ifIntegrated(
                        step, () -> doneOrOpen(step, history.first("terms.published.v1"), DRAFT_TERMS, LIST_TERMS));
            case ONBOARD -> ifIntegrated(step, () -> onboard(step));
            case PROVISION -> ifIntegrated(step, () -> provision(step));
            case BILLING -> billing(step);
        };
    }

    private StepStatus joined(ProgramStep step) {
        return history.first("partner.approved.v1")
                .map(entry -> StepStatus.done(step, entry))
                .orElseGet(() -> StepStatus.blocked(
                        step, List.of(new Blocker("not a partner yet", Optional.empty(), List.of()))));
    }

    private StepStatus training(ProgramStep step) {
        List<StepAction> train = StepAction.of(LIST_COURSES, RECORD_COMPLETION);
        Optional<JourneyEntry> completed = history.all("partner.training-completed.v1")
                .filter(entry -> entry.subject().equals(PROGRAM_COURSE))
                .reduce((one, other) -> other);
        return completed
                .filter(this::isValid)
                .map(entry -> StepStatus.done(step, entry).due(entry.day()))
                .or(() -> completed.map(entry ->
                        StepStatus.open(step, expiryOf(entry), train).because(PROGRAM_COURSE + " has expired")))
                .orElseGet(
                        () -> StepStatus.open(step, beginning(), train).because(PROGRAM_COURSE + " is not completed"));
    }

    private boolean isValid(JourneyEntry entry) {
        return entry.day().map(today::isBefore).orElse(true);
    }

    private static Optional<Instant> expiryOf(JourneyEntry entry) {
        return entry.day().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private StepStatus contract(ProgramStep step) {
        Optional<JourneyEntry> running = history.activeContracts().stream().findFirst();
        if (running.isPresent()) {
            StepStatus done = StepStatus.done(step, running.get()).due(history.endOf(running.get()));
            return history.openAmendment()
                    .map(PendingAmendment::new)
                    .map(amendment -> done.because(amendment.reason()).offering(amendment.actions()))
                    .orElse(done);
        }
        List<Blocker> missing = missingBeforeSigning();
        Optional<PendingContract> pending = history.pendingContract().map(PendingContract::new);
        boolean signed = pending.filter(contract -> !contract.isDraft()).isPresent();
        if (!missing.isEmpty() && !signed) {
            return StepStatus.blocked(step, missing);
        }
        return pending.map(contract -> waiting(step, contract))
                .orElseGet(() -> StepStatus.open(step, beginning(), StepAction.of(DRAFT_CONTRACT)));
    }

    private static StepStatus waiting(ProgramStep step, PendingContract contract) {
        return StepStatus.open(step, Optional.of(contract.last().occurredAt()), contract.actions())
                .because(contract.reason());
    }

    private List<Blocker> missingBeforeSigning() {
        List<Blocker> missing = new ArrayList<>();
        StepStatus aggregator = stand(ProgramStep.AGGREGATOR);
        if (!aggregator.isDone()) {
            missing.add(aggregator.asBlocker("no aggregator is chosen (step 3)"));
        }
        StepStatus training = stand(ProgramStep.TRAINING);
        if (!training.isDone()) {
            missing.add(training.asBlocker(PROGRAM_COURSE + " is not completed or has expired (step 4)"));
        }
        return missing;
    }

    private static Blocker excluded(JourneyEntry entry) {
        boolean forGood = entry.type().equals("partner.left.v1");
        return new Blocker(
                "the partner is not active: " + entry.note(),
                Optional.of(entry.occurredAt()),
                forGood ? List.of() : StepAction.of(REINSTATE_PARTNER));
    }

    private StepStatus ifIntegrated(ProgramStep step, Supplier<StepStatus> standing) {
        return integrated
                ? standing.get()
                : new StepStatus(
                        step,
                        NOT_APPLICABLE,
                        history.activeContracts().stream().findFirst().map(JourneyEntry::occurredAt),
                        List.of(
                                "no contracted service is integrated with Navigator; contact your sales representative"),
                        Optional.empty(),
                        StepAction.of(ASK_SALES));
    }

    private StepStatus onboard(ProgramStep step) {
        Optional<JourneyEntry> created = history.first("provider.created.v1");
        if (created.isPresent()) {
            return StepStatus.done(step, created.get());
        }
        return history.invitation()
                .map(invitation -> invited(step, invitation))
                .orElseGet(() -> StepStatus.blocked(step, List.of(afterContract("no invitation has been sent yet"))));
    }

    private StepStatus invited(ProgramStep step, PendingInvitation invitation) {
        return StepStatus.open(step, Optional.of(invitation.last().occurredAt()), invitation.actions(today))
                .because(invitation.reason(today))
                .due(invitation.sent().day());
    }

    private StepStatus provision(ProgramStep step) {
        Optional<JourneyEntry> activated = history.first("activation.activated.v1");
        if (activated.isPresent()) {
            return StepStatus.done(step, activated.get());
        }
        List<Blocker> missing = new ArrayList<>();
        StepStatus terms = stand(ProgramStep.TERMS);
        if (!terms.isDone()) {
            missing.add(terms.asBlocker("no terms of service are published (step 7)"));
        }
        StepStatus onboard = stand(ProgramStep.ONBOARD);
        if (!onboard.isDone()) {
            missing.add(onboard.asBlocker("the provider organization is not set up (step 8)"));
        }
        return missing.isEmpty() ? firstCustomer(step) : StepStatus.blocked(step, missing);
    }

    private StepStatus firstCustomer(ProgramStep step) {
        return history.last("customer.created.v1")
                .map(customer -> open(step, customer, ACTIVATE_SERVICE, LIST_CUSTOMERS)
                        .because("no service is active at a customer"))
                .orElseGet(() -> StepStatus.open(step, beginning(), StepAction.of(CREATE_CUSTOMER)));
    }

    private StepStatus billing(ProgramStep step) {
        return history.openOrder()
                .map(OpenOrder::new)
                .map(order -> owed(step, order))
                .or(() -> history.last("order.closed.v1").map(closed -> StepStatus.done(step, closed)))
                .orElseGet(() -> StepStatus.blocked(step, List.of(afterContract("no month has ended yet"))));
    }

    private StepStatus owed(ProgramStep step, OpenOrder order) {
        return StepStatus.open(step, Optional.of(order.last().occurredAt()), order.actions())
                .because(order.reason())
                .due(history.dueOf(order.last()));
    }

    private Blocker afterContract(String otherwise) {
        return history.activeContracts().stream()
                .findFirst()
                .map(running -> new Blocker(otherwise, Optional.of(running.occurredAt()), List.of()))
                .orElseGet(() -> standNow(ProgramStep.CONTRACT).asBlocker("no contract is in force (step 5)"));
    }

    private StepStatus doneOrOpen(ProgramStep step, Optional<JourneyEntry> by, ApiOperation... otherwise) {
        return by.map(entry -> StepStatus.done(step, entry))
                .orElseGet(() -> StepStatus.open(step, beginning(), StepAction.of(otherwise)));
    }

    private Optional<Instant> beginning() {
        return history.first("partner.approved.v1").map(JourneyEntry::occurredAt);
    }

    private static StepStatus open(ProgramStep step, JourneyEntry by, ApiOperation... operations) {
        return StepStatus.open(step, Optional.of(by.occurredAt()), StepAction.on(by.subject(), operations));
    }
}

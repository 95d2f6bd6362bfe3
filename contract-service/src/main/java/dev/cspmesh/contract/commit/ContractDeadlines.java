package dev.cspmesh.contract.commit;

import dev.cspmesh.contract.commitment.RenewalWindow;
import dev.cspmesh.contract.pipeline.PipelineChanges;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Schedules the dates that a contract waits for next. */
@ApplicationScoped
public class ContractDeadlines {

    public static final String EFFECTIVE = "contract.effective";
    public static final String WINDOW = "contract.renewal-window";
    public static final String LEVEL = "contract.renewal-level";
    public static final String EXPIRY = "contract.expiry";
    public static final String EARLY_END = "contract.early-end";

    private final Jobs jobs;
    private final RenewalWindow window;
    private final StartBounds bounds;
    private final PipelineChanges pipeline;
    private final Clock clock;

    ContractDeadlines(Jobs jobs, RenewalWindow window, StartBounds bounds, PipelineChanges pipeline, Clock clock) {
        this.jobs = jobs;
        this.window = window;
        this.bounds = bounds;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** Refuses to agree to what does not lie ahead. */
    public void requireAhead(Contract contract) {
        Rejection.refuse(ContractRules.liesAhead(contract, bounds, clock));
    }

    /** What nobody can do any more because of today's date. */
    public Set<Action> tooLate(Contract contract) {
        return ContractRules.liesAhead(contract, bounds, clock).isEmpty()
                ? Set.of()
                : Set.of(ContractLifeCycle.SIGN, ContractLifeCycle.COUNTERSIGN, ContractLifeCycle.APPROVE);
    }

    /** The first day on which the contract can be renewed. */
    public LocalDate renewableFrom(Contract contract) {
        return window.opensOn(contract.term());
    }

    /**
     * Schedules what follows from the contract's state, in the transaction of the step that led there; which contract would
     * serve which deal may be another one now.
     */
    public Uni<Void> schedule(Contract contract) {
        return next(contract).chain(() -> pipeline.notice(contract.partnerId(), contract.service()));
    }

    private Uni<Void> next(Contract contract) {
        return switch (contract.status()) {
            case PENDING_EFFECTIVE_DATE ->
                jobs.schedule(EFFECTIVE, contract.id(), contract.milestones().effectiveAt());
            case ACTIVE ->
                contract.term().isBounded()
                        ? set(WINDOW, contract, renewableFrom(contract)).chain(() -> expiry(contract))
                        : Uni.createFrom().voidItem();
            case PENDING_EXPIRATION -> expiry(contract);
            case PENDING_TERMINATION ->
                set(EARLY_END, contract, contract.terms().earlyEnd().orElseThrow());
            case DRAFT, PENDING_SIGNATURE, PENDING_APPROVAL, EXPIRED, TERMINATED, REJECTED, WITHDRAWN ->
                Uni.createFrom().voidItem();
        };
    }

    /** A renewal's level comes into force with the renewal. */
    public Uni<Void> scheduleRenewal(Contract contract, LocalDate from) {
        return schedule(contract).chain(() -> set(LEVEL, contract, from));
    }

    private Uni<Void> expiry(Contract contract) {
        return set(EXPIRY, contract, contract.term().requireEnd());
    }

    private Uni<Void> set(String kind, Contract contract, LocalDate day) {
        return jobs.schedule(kind, contract.id(), contract.startOf(day));
    }
}

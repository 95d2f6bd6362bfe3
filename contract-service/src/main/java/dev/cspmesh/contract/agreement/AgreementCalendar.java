package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.jobs.Timers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Sets the timers of the dates that a contract waits for next. */
@ApplicationScoped
public class AgreementCalendar {

    static final String EFFECTIVE = "contract.effective";
    static final String WINDOW = "contract.renewal-window";
    static final String LEVEL = "contract.renewal-level";
    static final String EXPIRY = "contract.expiry";
    static final String EARLY_END = "contract.early-end";

    private final Timers timers;
    private final RenewalWindow window;

    AgreementCalendar(Timers timers, RenewalWindow window) {
        this.timers = timers;
        this.window = window;
    }

    /** The first day on which the contract can be renewed. */
    public LocalDate renewableFrom(Agreement agreement) {
        return window.opensOn(agreement.term());
    }

    /** Sets what follows from the contract's state, in the transaction of the step that led there. */
    public Uni<Void> follow(Agreement agreement) {
        return switch (agreement.status()) {
            case PENDING_EFFECTIVE_DATE ->
                timers.set(EFFECTIVE, agreement.id(), agreement.milestones().effectiveAt());
            case ACTIVE ->
                agreement.term().isBounded()
                        ? set(WINDOW, agreement, renewableFrom(agreement)).chain(() -> expiry(agreement))
                        : Uni.createFrom().voidItem();
            case PENDING_EXPIRATION -> expiry(agreement);
            case PENDING_TERMINATION ->
                set(EARLY_END, agreement, agreement.promise().lastsUntil());
            case DRAFT, PENDING_SIGNATURE, PENDING_APPROVAL, EXPIRED, TERMINATED, REJECTED, WITHDRAWN ->
                Uni.createFrom().voidItem();
        };
    }

    /** A renewal's level comes into force with the renewal. */
    public Uni<Void> followRenewal(Agreement agreement, LocalDate from) {
        return follow(agreement).chain(() -> set(LEVEL, agreement, from));
    }

    private Uni<Void> expiry(Agreement agreement) {
        return set(EXPIRY, agreement, agreement.term().endsOn());
    }

    private Uni<Void> set(String kind, Agreement agreement, LocalDate day) {
        return timers.set(kind, agreement.id(), agreement.startOf(day));
    }
}

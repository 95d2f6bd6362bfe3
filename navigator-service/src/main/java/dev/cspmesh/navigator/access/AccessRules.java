package dev.cspmesh.navigator.access;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import java.time.LocalDate;
import java.util.Optional;

/** What access may be asked for and when it ends (docs/domain.md, navigator). */
final class AccessRules {

    /** Shortest access, in days from today. */
    static final int SHORTEST_DAYS = 1;

    /** Longest access, in years from today. */
    static final int LONGEST_YEARS = 2;

    private AccessRules() {}

    /** Access is bounded in time: one day to two years. */
    static Optional<Rejection> bounded(Access requested, LocalDate today) {
        LocalDate first = today.plusDays(SHORTEST_DAYS);
        LocalDate last = today.plusYears(LONGEST_YEARS);
        boolean fits =
                !requested.lastDay().isBefore(first) && !requested.lastDay().isAfter(last);
        return fits
                ? Optional.empty()
                : Optional.of(
                        Rejection.of(NavigatorProblems.ACCESS_OUT_OF_BOUNDS, "Access lasts from one day to two years.")
                                .field("#/endsOn", "is " + requested.lastDay(), "from " + first + " to " + last));
    }

    /** Partial access names what is allowed; full and none leave nothing to name. */
    static Optional<Rejection> named(Access requested) {
        boolean partial = requested.level() == AccessLevel.PARTIAL;
        boolean fits = partial != requested.permissions().isEmpty();
        return fits
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                NavigatorProblems.ACCESS_OUT_OF_BOUNDS,
                                "Permissions are named if and only if the level is PARTIAL.")
                        .field(
                                "#/permissions",
                                requested.permissions().isEmpty() ? "are missing" : "are named",
                                partial ? "at least one" : "none"));
    }

    /** A request that was left lying until its own end has nothing left to grant. */
    static Optional<Rejection> stillAhead(Access requested, LocalDate today) {
        return requested.lastDay().isBefore(today)
                ? Optional.of(Rejection.of(NavigatorProblems.ACCESS_OUT_OF_BOUNDS, "The requested time is over.")
                        .field("#/endsOn", "was " + requested.lastDay(), "today or later"))
                : Optional.empty();
    }
}

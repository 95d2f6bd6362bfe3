package dev.cspmesh.partner.application;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.PartnerProblems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** When and how an application is decided (docs/domain.md, partner). */
public final class ApplicationRules {

    /** Calendar days from submission to the decision (docs/source.md, step 2: "within 10 days"). */
    static final int DAYS_TO_DECIDE = 10;

    private ApplicationRules() {}

    /** The last day on which the decision is in time, in the applicant's country. */
    static LocalDate decisionDueOn(Instant submittedAt, String country) {
        return today(submittedAt, country).plusDays(DAYS_TO_DECIDE);
    }

    /** The moment at which a day begins in the applicant's country. */
    static Instant startOf(LocalDate day, String country) {
        return day.atStartOfDay(CountryZones.of(country)).toInstant();
    }

    static LocalDate today(Instant now, String country) {
        return LocalDate.ofInstant(now, CountryZones.of(country));
    }

    /** What is submitted says who applies and who answers for it; every missing part is named at once. */
    static Optional<Rejection> isComplete(Application application) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("#/legalName", application.company().legalName());
        parts.put("#/legalId", application.company().legalId());
        parts.put("#/country", application.company().country().strip());
        parts.put("#/primaryContact/firstName", application.contact().firstName());
        parts.put("#/primaryContact/lastName", application.contact().lastName());
        parts.put("#/primaryContact/email", application.contact().email());
        Rejection rejection = Rejection.of(PartnerProblems.INCOMPLETE, "The application is not complete yet.");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            rejection = part.getValue().isBlank() ? rejection.field(part.getKey(), "is missing", "") : rejection;
        }
        return rejection.errors().isEmpty()
                ? Optional.empty()
                : Optional.of(rejection.step("editDraft", "PUT", "/applications/" + application.id() + "/draft"));
    }

    /**
     * One application of a company, and one company behind a contact's address. Whoever has the first one's key reads it
     * where the refusal points to.
     *
     * @param other the one that stands in the way, if there is one
     */
    public static Optional<Rejection> isFirst(Company company, Optional<Application> other) {
        return other.map(first -> {
            Rejection taken = Rejection.of(
                            PartnerProblems.ALREADY_APPLIED, "This company or this contact has an application already.")
                    .field(
                            "#/legalId",
                            "has applied in this country, or the contact's address has",
                            "one application each");
            return company.isSameAs(first.company())
                    ? taken.step("readOwnApplication", "GET", "/applications/" + first.id() + "/applicant-view")
                    : taken.step("readProgram", "GET", "/program");
        });
    }

    /** Whether the decision should have been made by now; flagged, never decided by the clock. */
    public static boolean isOverdue(Application application, Clock clock) {
        LocalDate today = today(clock.instant(), application.company().country());
        return ApplicationLifeCycle.TABLE.allows(application, ApplicationLifeCycle.FLAG_OVERDUE)
                && application.decisionDueOn().filter(today::isAfter).isPresent();
    }
}

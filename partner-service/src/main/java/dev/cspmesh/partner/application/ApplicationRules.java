package dev.cspmesh.partner.application;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.PartnerProblems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** When and how an application is decided (DOMAIN.md, partner). */
final class ApplicationRules {

    /** Calendar days from submission to the decision (SOURCE, step 2: "within 10 days"). */
    static final int DAYS_TO_DECIDE = 10;

    /** Zones of countries whose calendar day differs most from UTC's among our markets; others count in UTC. */
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            zone("DE", "Europe/Berlin"),
            zone("AT", "Europe/Vienna"),
            zone("CH", "Europe/Zurich"),
            zone("FR", "Europe/Paris"),
            zone("GB", "Europe/London"),
            zone("US", "America/New_York"),
            zone("CA", "America/Toronto"),
            zone("BR", "America/Sao_Paulo"),
            zone("IN", "Asia/Kolkata"),
            zone("NP", "Asia/Kathmandu"),
            zone("JP", "Asia/Tokyo"),
            zone("SG", "Asia/Singapore"),
            zone("AU", "Australia/Sydney"),
            zone("WS", "Pacific/Apia"));

    private ApplicationRules() {}

    /** The last day on which the decision is in time, in the applicant's country. */
    static LocalDate decisionDueOn(Instant submittedAt, String country) {
        return today(submittedAt, country).plusDays(DAYS_TO_DECIDE);
    }

    /** The moment at which a day begins in the applicant's country. */
    static Instant startOf(LocalDate day, String country) {
        return day.atStartOfDay(zone(country)).toInstant();
    }

    static LocalDate today(Instant now, String country) {
        return LocalDate.ofInstant(now, zone(country));
    }

    private static ZoneId zone(String country) {
        return ZONES.getOrDefault(country, ZoneId.of("UTC"));
    }

    /** Only a draft is filled in and submitted. */
    static Optional<Rejection> isDraft(Application application) {
        return in(application, ApplicationStatus.DRAFT);
    }

    /** Only what was submitted is taken up; an answer leads back by itself. */
    static Optional<Rejection> isSubmitted(Application application) {
        return in(application, ApplicationStatus.SUBMITTED);
    }

    /** Only a question is answered. */
    static Optional<Rejection> isAsked(Application application) {
        return in(application, ApplicationStatus.INFO_REQUESTED);
    }

    private static Optional<Rejection> in(Application application, ApplicationStatus wanted) {
        return application.status() == wanted
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                PartnerProblems.WRONG_STATE,
                                "The application is %s; this is possible while it is %s."
                                        .formatted(application.status(), wanted))
                        .field("#/status", "is " + application.status(), wanted.name())
                        .step("readOwnApplication", "GET", "/applications/" + application.id() + "/applicant-view"));
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

    /** An application moves along the edges of its states only. */
    static Optional<Rejection> transition(Application application, ApplicationStatus next) {
        return application.status().successors().contains(next)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                PartnerProblems.WRONG_STATE,
                                "The application is %s and cannot become %s.".formatted(application.status(), next))
                        .field(
                                "#/status",
                                "is " + application.status(),
                                "from here: " + application.status().successors())
                        .step("readApplication", "GET", "/applications/" + application.id()));
    }

    private static Map.Entry<String, ZoneId> zone(String country, String zone) {
        return Map.entry(country, ZoneId.of(zone));
    }
}

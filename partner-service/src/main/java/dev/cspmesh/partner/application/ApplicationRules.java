package dev.cspmesh.partner.application;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.PartnerProblems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    static LocalDate today(Instant now, String country) {
        return LocalDate.ofInstant(now, ZONES.getOrDefault(country, ZoneId.of("UTC")));
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

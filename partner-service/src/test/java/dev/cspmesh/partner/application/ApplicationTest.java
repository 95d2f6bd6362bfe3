package dev.cspmesh.partner.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.partner.person.Contact;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationTest {

    private static final Caller VMWARE = new Caller(Participant.VMWARE, "vmware", "somebody");

    /** Two islands without a zone of their own. */
    private static final Set<String> UNINHABITED = Set.of("BV", "HM");

    @ParameterizedTest
    @CsvSource({
        "DE, 2024-08-20T08:00:00Z, 2024-08-30",
        "DE, 2024-08-20T22:30:00Z, 2024-08-31",
        "WS, 2024-08-20T12:00:00Z, 2024-08-31",
        "US, 2024-08-20T02:00:00Z, 2024-08-29",
        "NP, 2024-02-19T18:30:00Z, 2024-03-01",
        "NZ, 2024-08-20T12:30:00Z, 2024-08-31",
        "AR, 2024-08-20T02:30:00Z, 2024-08-29",
        "RU, 2024-08-20T21:30:00Z, 2024-08-31",
        "ZZ, 2024-08-20T23:59:59Z, 2024-08-30"
    })
    void a_decision_is_due_ten_calendar_days_later_in_the_applicants_country(
            String country, Instant submittedAt, LocalDate due) {
        assertThat(submitted(country, submittedAt).decisionDueOn()).contains(due);
    }

    @Test
    void every_country_has_a_calendar_of_its_own() {
        List<String> countries = Arrays.stream(Locale.getISOCountries())
                .filter(country -> !UNINHABITED.contains(country))
                .filter(country -> CountryZones.of(country).equals(ZoneOffset.UTC))
                .toList();

        assertThat(countries).isEmpty();
    }

    @Test
    void a_second_application_is_pointed_to_the_first_one_of_its_company_only() {
        Application first = submitted("DE", Instant.parse("2024-08-20T08:00:00Z"));
        Company other = new Company("Other", "HRB 2", "DE", "");

        assertThat(ApplicationRules.isFirst(first.company(), Optional.empty())).isEmpty();
        assertThat(ApplicationRules.isFirst(first.company(), Optional.of(first)))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.next().getFirst().href())
                                .contains(first.id().toString()));
        assertThat(ApplicationRules.isFirst(other, Optional.of(first)))
                .hasValueSatisfying(refusal ->
                        assertThat(refusal.next().getFirst().action()).isEqualTo("readProgram"));
    }

    @Test
    void an_undecided_application_is_overdue_the_day_after() {
        Application application = submitted("ZZ", Instant.parse("2024-08-20T08:00:00Z"));

        assertThat(ApplicationRules.isOverdue(application, at("2024-08-30T23:59:59Z")))
                .isFalse();
        assertThat(ApplicationRules.isOverdue(application, at("2024-08-31T00:00:00Z")))
                .isTrue();
    }

    @Test
    void a_decided_application_is_never_overdue() {
        Application application = submitted("ZZ", Instant.parse("2024-08-20T08:00:00Z"));
        application.review(VMWARE, at("2024-08-21T08:00:00Z"));
        application.approve(VMWARE, "CSP-1", at("2024-08-21T08:00:00Z"));

        assertThat(ApplicationRules.isOverdue(application, at("2025-01-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void an_application_is_reviewed_before_it_is_decided() {
        Application application = submitted("DE", Instant.parse("2024-08-20T08:00:00Z"));

        assertThatThrownBy(() -> application.approve(VMWARE, "CSP-1", at("2024-08-21T08:00:00Z")))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> application.reject(VMWARE, "no", at("2024-08-21T08:00:00Z")))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void a_decision_is_final() {
        Application application = submitted("DE", Instant.parse("2024-08-20T08:00:00Z"));
        application.review(VMWARE, at("2024-08-21T08:00:00Z"));
        application.reject(VMWARE, "unknown company", at("2024-08-21T08:00:00Z"));

        assertThatThrownBy(() -> application.review(VMWARE, at("2024-08-22T08:00:00Z")))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> application.approve(VMWARE, "CSP-1", at("2024-08-22T08:00:00Z")))
                .isInstanceOf(Rejected.class);
        assertThat(application.reason()).contains("unknown company");
    }

    @Test
    void what_is_submitted_is_complete_and_all_that_is_missing_is_named_at_once() {
        Application draft = Application.draft(
                new UUID(0, 1),
                new Company("", "HRB 1", "", ""),
                new Contact("Mara", "", "", ""),
                OneTimeSecret.random(),
                at("2024-08-20T08:00:00Z"));

        assertThatThrownBy(() -> draft.submit(at("2024-08-20T08:00:00Z")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.rejection().errors())
                                .extracting(dev.cspmesh.kit.problem.Rejection.FieldError::pointer)
                                .containsExactly(
                                        "#/legalName",
                                        "#/country",
                                        "#/primaryContact/lastName",
                                        "#/primaryContact/email"));
    }

    @Test
    void only_its_own_key_opens_an_application() {
        OneTimeSecret key = OneTimeSecret.random();
        Application draft = Application.draft(
                new UUID(0, 1),
                new Company("N", "1", "DE", ""),
                new Contact("M", "L", "m@n.example", ""),
                key,
                at("2024-08-20T08:00:00Z"));

        assertThat(draft.opensWith(key)).isTrue();
        assertThat(draft.opensWith(OneTimeSecret.random())).isFalse();
        assertThat(draft.opensWith(new OneTimeSecret(""))).isFalse();
    }

    private static Application submitted(String country, Instant at) {
        Application application = Application.draft(
                new UUID(0, 1),
                new Company("Nordwind", "HRB 1", country, ""),
                new Contact("Mara", "Lindt", "Mara@Nordwind.example", ""),
                OneTimeSecret.random(),
                at("2024-08-20T08:00:00Z"));
        application.submit(Clock.fixed(at, ZoneOffset.UTC));
        return application;
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}

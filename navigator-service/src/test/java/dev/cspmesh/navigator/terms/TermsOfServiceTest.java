package dev.cspmesh.navigator.terms;

import static dev.cspmesh.navigator.Fixtures.AT_CUSTOMER;
import static dev.cspmesh.navigator.Fixtures.PROVIDER;
import static dev.cspmesh.navigator.Refusals.refusedAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.navigator.NavigatorProblems;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TermsOfServiceTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-21T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void a_draft_can_be_edited() {
        TermsOfService terms = draft();

        terms.edit(PROVIDER, "New", "New text", NOW);

        assertThat(terms.text()).isEqualTo("New text");
    }

    @Test
    void publication_gives_number_and_hash_of_title_and_text() {
        TermsOfService terms = draft();

        terms.publish(PROVIDER, 3, NOW);

        assertThat(terms.versionNumber()).contains(3);
        // printf 'Terms\n1. We serve you.' | sha256sum
        assertThat(terms.sha256()).contains("3934d69664499703f5c22950bc284617d36d049e1860f9eb7d439292347faec6");
    }

    @Test
    void published_terms_are_immutable() {
        TermsOfService terms = published();

        assertThatThrownBy(() -> terms.edit(PROVIDER, "New", "New text", NOW))
                .satisfies(refusedAs(CommonProblems.WRONG_STATE));
    }

    @Test
    void terms_are_published_once() {
        TermsOfService terms = published();

        assertThatThrownBy(() -> terms.publish(PROVIDER, 2, NOW)).satisfies(refusedAs(CommonProblems.WRONG_STATE));
    }

    @Test
    void a_draft_cannot_be_accepted() {
        TermsOfService terms = draft();

        assertThatThrownBy(() -> terms.accept(AT_CUSTOMER, new UUID(8, 8), "Ada Berg", NOW))
                .satisfies(refusedAs(CommonProblems.WRONG_STATE));
    }

    @Test
    void an_acceptance_records_version_hash_person_and_time() {
        TermsOfService terms = published();

        TermsAcceptance acceptance = terms.accept(AT_CUSTOMER, new UUID(8, 8), "Ada Berg", NOW);

        assertThat(acceptance.versionNumber()).isEqualTo(1);
        assertThat(acceptance.sha256()).isEqualTo(terms.sha256().orElseThrow());
        assertThat(acceptance.person()).isEqualTo("Ada Berg");
        assertThat(acceptance.acceptedAt()).isEqualTo(NOW.instant());
    }

    @Test
    void the_event_of_an_acceptance_names_no_person() {
        TermsEvent event =
                published().accept(AT_CUSTOMER, new UUID(8, 8), "Ada Berg", NOW).accepted();

        assertThat(event.toString()).doesNotContain("Ada");
    }

    @Test
    void a_version_is_accepted_once() {
        assertThat(TermsRules.notAccepted(published(), true))
                .hasValueSatisfying(
                        rejection -> assertThat(rejection.type()).isEqualTo(NavigatorProblems.ALREADY_ACCEPTED));
        assertThat(TermsRules.notAccepted(published(), false)).isEmpty();
    }

    private static TermsOfService draft() {
        return TermsOfService.draft(new UUID(1, 1), "CSP-1", "Terms", "1. We serve you.", NOW);
    }

    private static TermsOfService published() {
        TermsOfService terms = draft();
        terms.publish(PROVIDER, 1, NOW);
        return terms;
    }
}

package dev.cspmesh.kit.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PartnerStandingTest {

    private static final Instant SINCE = Instant.parse("2024-10-05T09:00:00.123456Z");

    private final PartnerStanding.Text text = new PartnerStanding.Text();

    @Test
    void a_partner_of_which_nothing_is_known_is_active() {
        assertThat(PartnerStanding.refusesNew(null, "CSP-1")).isEmpty();
        assertThat(PartnerStanding.takesNew(null)).isTrue();
    }

    @Test
    void new_business_of_a_suspended_partner_is_refused_with_standing_since_and_reason() {
        Rejection rejection = PartnerStanding.refusesNew(at(PartnerStanding.Status.SUSPENDED), "CSP-1")
                .orElseThrow();

        assertThat(rejection.type()).isEqualTo(CommonProblems.PARTNER_NOT_ACTIVE);
        assertThat(rejection.detail())
                .startsWith("CSP-1 is SUSPENDED since 2024-10-05T09:00:00Z, because: Bills are not paid.")
                .contains("program office");
        assertThat(rejection.errors())
                .containsExactly(new Rejection.FieldError("partner:CSP-1", "is SUSPENDED", "ACTIVE"));
    }

    @Test
    void a_customer_does_not_learn_why() {
        assertThat(PartnerStanding.refusesNewOfProvider(at(PartnerStanding.Status.LEFT), "CSP-1")
                        .orElseThrow()
                        .detail())
                .contains("is LEFT since")
                .doesNotContain("Bills");
    }

    @Test
    void a_reinstated_partner_is_refused_nothing() {
        assertThat(PartnerStanding.refusesNew(at(PartnerStanding.Status.ACTIVE), "CSP-1"))
                .isEmpty();
    }

    @Test
    void it_is_read_as_it_was_written() {
        for (PartnerStanding.Status status : PartnerStanding.Status.values()) {
            assertThat(text.convertToEntityAttribute(text.convertToDatabaseColumn(at(status))))
                    .isEqualTo(at(status));
        }
        assertThat(text.convertToEntityAttribute(
                        text.convertToDatabaseColumn(new PartnerStanding(PartnerStanding.Status.ACTIVE, SINCE, ""))))
                .isEqualTo(new PartnerStanding(PartnerStanding.Status.ACTIVE, SINCE, ""));
        assertThat(text.convertToEntityAttribute(null)).isNull();
    }

    private static PartnerStanding at(PartnerStanding.Status status) {
        return new PartnerStanding(status, SINCE, "Bills are not paid");
    }
}

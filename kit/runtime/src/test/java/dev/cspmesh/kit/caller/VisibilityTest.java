package dev.cspmesh.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(Participant.VMWARE).rows(Participant.CSP_SAAS, "partnerId = :party");

    @Test
    void a_participant_that_is_not_named_sees_nothing() {
        assertThat(SEEN_BY.and(caller(Participant.CUSTOMER), "id = :id")).isEqualTo("(1 = 0) and (id = :id)");
    }

    @Test
    void a_participant_sees_its_rows_only() {
        Caller csp = caller(Participant.CSP_SAAS);

        assertThat(SEEN_BY.and(csp, "id = :id")).isEqualTo("(partnerId = :party) and (id = :id)");
        assertThat(SEEN_BY.with(csp, Map.of("id", 1)))
                .containsEntry("party", "P")
                .containsEntry("id", 1);
    }

    @Test
    void a_finder_with_an_or_cannot_escape_the_predicate() {
        assertThat(SEEN_BY.and(caller(Participant.CSP_SAAS), "a = 1 or b = 2"))
                .isEqualTo("(partnerId = :party) and (a = 1 or b = 2)");
    }

    @Test
    void one_that_sees_everything_binds_no_party() {
        assertThat(SEEN_BY.with(caller(Participant.VMWARE), Map.of())).isEmpty();
    }

    private static Caller caller(Participant participant) {
        return new Caller(participant, "P", "somebody");
    }
}

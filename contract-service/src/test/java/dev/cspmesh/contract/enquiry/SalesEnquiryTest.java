package dev.cspmesh.contract.enquiry;

import static dev.cspmesh.contract.enquiry.EnquiryStatus.ANSWERED;
import static dev.cspmesh.contract.enquiry.EnquiryStatus.ASSIGNED;
import static dev.cspmesh.contract.enquiry.EnquiryStatus.NEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb in every state of a sales enquiry. */
class SalesEnquiryTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);

    private static final Map<String, Consumer<SalesEnquiry>> VERBS = Map.of(
            "assign", enquiry -> enquiry.assign("Sales EMEA", NOW),
            "answer", enquiry -> enquiry.answer("We have sent you an offer.", NOW));

    private static final Map<EnquiryStatus, Set<String>> ALLOWED =
            Map.of(NEW, Set.of("assign"), ASSIGNED, Set.of("assign", "answer"), ANSWERED, Set.of());

    static Stream<Arguments> everything() {
        return Arrays.stream(EnquiryStatus.values())
                .flatMap(status -> VERBS.keySet().stream().sorted().map(verb -> arguments(status, verb)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void an_enquiry_moves_along_its_edges_only(EnquiryStatus status, String verb) {
        SalesEnquiry enquiry = in(status);

        boolean moved = moves(enquiry, VERBS.get(verb));

        assertThat(moved).isEqualTo(ALLOWED.get(status).contains(verb));
        assertThat(enquiry.status()).isEqualTo(moved ? (verb.equals("assign") ? ASSIGNED : ANSWERED) : status);
    }

    @ParameterizedTest
    @CsvSource({"NEW, 1", "ASSIGNED, 2", "ANSWERED, 0"})
    void what_is_offered_to_vmware_is_what_is_allowed_and_a_csp_only_waits(EnquiryStatus status, int offered) {
        assertThat(in(status).allowedActions(Participant.VMWARE)).hasSize(offered);
        assertThat(in(status).allowedActions(Participant.CSP_SAAS)).isEmpty();
    }

    private static boolean moves(SalesEnquiry enquiry, Consumer<SalesEnquiry> verb) {
        try {
            verb.accept(enquiry);
            return true;
        } catch (Rejected refusal) {
            assertThat(refusal.rejection().type().slug()).isEqualTo("wrong-state");
            return false;
        }
    }

    private static SalesEnquiry in(EnquiryStatus status) {
        SalesEnquiry enquiry = new SalesEnquiry(new UUID(0, 1), "SE-1001", "CSP-1", "sd-wan", "Twenty branches?", NOW);
        if (status != NEW) {
            enquiry.assign("Sales", NOW);
        }
        if (status == ANSWERED) {
            enquiry.answer("Yes.", NOW);
        }
        return enquiry;
    }
}

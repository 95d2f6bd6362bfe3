package dev.cspmesh.billing.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.billing.order.SpooledMonth;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdjustmentTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-01T00:00:00Z"), ZoneOffset.UTC);

    private static final Map<String, Function<Adjustment, AdjustmentEvent>> VERBS = Map.of(
            "submit", Adjustment::submit,
            "approve", Adjustment::approve,
            "apply", adjustment -> adjustment.apply(CLOCK),
            "give up", adjustment -> adjustment.reject(Participant.CSP_SAAS, "mistaken"),
            "refuse as aggregator", adjustment -> adjustment.reject(Participant.AGGREGATOR, "no"),
            "refuse as vendor", adjustment -> adjustment.reject(Participant.VMWARE, "no"));

    private static final Map<String, AdjustmentStatus> ALLOWED_IN = Map.of(
            "submit", AdjustmentStatus.DRAFT,
            "approve", AdjustmentStatus.PENDING_AGGREGATOR,
            "apply", AdjustmentStatus.PENDING_VENDOR,
            "give up", AdjustmentStatus.DRAFT,
            "refuse as aggregator", AdjustmentStatus.PENDING_AGGREGATOR,
            "refuse as vendor", AdjustmentStatus.PENDING_VENDOR);

    @Test
    void an_adjustment_goes_from_draft_to_applied() {
        Adjustment adjustment = in(AdjustmentStatus.APPLIED);

        assertThat(adjustment.status()).isEqualTo(AdjustmentStatus.APPLIED);
        assertThat(adjustment.appliedAt()).contains(CLOCK.instant());
        assertThat(adjustment.chargedOn()).isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("allowed")
    void a_verb_in_its_state_moves_the_adjustment_and_tells_so(String verb, AdjustmentStatus status) {
        Adjustment adjustment = in(status);

        AdjustmentEvent told = act(verb, adjustment);

        assertThat(status.successors()).contains(adjustment.status());
        assertThat(told.key()).isEqualTo(adjustment.id().toString());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("forbidden")
    void a_verb_in_another_state_is_refused_and_changes_nothing(String verb, AdjustmentStatus status) {
        Adjustment adjustment = in(status);

        assertThatThrownBy(() -> act(verb, adjustment))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection().type().slug()).isEqualTo("wrong-state"));
        assertThat(adjustment.status()).isEqualTo(status);
    }

    static Stream<Arguments> allowed() {
        return ALLOWED_IN.entrySet().stream().map(verb -> Arguments.of(verb.getKey(), verb.getValue()));
    }

    static Stream<Arguments> forbidden() {
        return ALLOWED_IN.entrySet().stream()
                .flatMap(verb -> Arrays.stream(AdjustmentStatus.values())
                        .filter(status -> status != verb.getValue())
                        .map(status -> Arguments.of(verb.getKey(), status)));
    }

    private static AdjustmentEvent act(String verb, Adjustment adjustment) {
        return VERBS.getOrDefault(verb, Adjustment::submit).apply(adjustment);
    }

    private static Adjustment in(AdjustmentStatus status) {
        Adjustment adjustment =
                Adjustment.draft(SpooledMonth.with("0", 1000).rated().order(), "metered twice", CLOCK);
        if (status == AdjustmentStatus.REJECTED) {
            adjustment.reject(Participant.CSP_SAAS, "mistaken");
            return adjustment;
        }
        for (String verb : new String[] {"submit", "approve", "apply"}) {
            if (adjustment.status() != status) {
                act(verb, adjustment);
            }
        }
        return adjustment;
    }
}

package dev.cspmesh.billing.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.order.SpooledMonth;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AdjustmentTest implements LifeCycleCases<Adjustment, AdjustmentStatus> {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-04T00:00:00Z"), ZoneOffset.UTC);

    @Override
    public LifeCycle<Adjustment, AdjustmentStatus> table() {
        return AdjustmentLifeCycle.TABLE;
    }

    @Override
    public Adjustment in(AdjustmentStatus state) {
        return AggregateState.put(draft(), state);
    }

    @Override
    public Verbs<Adjustment> verbs() {
        return Verbs.of(Adjustment.class)
                .request(AdjustmentLifeCycle.SUBMIT, (adjustment, caller) -> adjustment.submit(caller, CLOCK))
                .request(AdjustmentLifeCycle.APPROVE, (adjustment, caller) -> adjustment.approve(caller, CLOCK))
                .request(AdjustmentLifeCycle.APPLY, (adjustment, caller) -> adjustment.apply(caller, CLOCK))
                .request(AdjustmentLifeCycle.REJECT, (adjustment, caller) -> adjustment.reject(caller, "no", CLOCK));
    }

    @Test
    void an_adjustment_goes_from_draft_to_applied() {
        Adjustment adjustment = draft();

        adjustment.submit(as(Participant.CSP_SAAS), CLOCK);
        adjustment.approve(as(Participant.AGGREGATOR), CLOCK);
        AdjustmentEvent applied = adjustment.apply(as(Participant.VMWARE), CLOCK);

        assertThat(adjustment.status()).isEqualTo(AdjustmentStatus.APPLIED);
        assertThat(adjustment.appliedAt()).contains(CLOCK.instant());
        assertThat(adjustment.chargedOn()).isEmpty();
        assertThat(applied.key()).isEqualTo(adjustment.id().toString());
    }

    private static Adjustment draft() {
        return Adjustment.draft(SpooledMonth.with("0", 1000).rated().order(), "metered twice", CLOCK);
    }

    private static Caller as(Participant participant) {
        return new Caller(participant, "party", "person");
    }
}

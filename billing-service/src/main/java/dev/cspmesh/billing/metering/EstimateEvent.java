package dev.cspmesh.billing.metering;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.UUID;

/** What usage makes of the running month. */
public sealed interface EstimateEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String key() {
        return contractId().toString();
    }

    /** MSRP spend that is reported for the month so far. */
    record Updated(UUID contractId, YearMonth month, Money reported) implements EstimateEvent {

        @Override
        public String type() {
            return "estimate.updated.v1";
        }
    }
}

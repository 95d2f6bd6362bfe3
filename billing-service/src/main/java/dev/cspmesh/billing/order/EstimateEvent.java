package dev.cspmesh.billing.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What usage makes of a month. */
public sealed interface EstimateEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String key() {
        return contractId().toString();
    }

    /**
     * MSRP spend that is reported for the month so far; when its order is spooled or edited, that of the order.
     *
     * @param late the part of it that was used in earlier months; absent when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Updated(
            UUID contractId,
            YearMonth month,
            Money reported,
            @Nullable Money late) implements EstimateEvent {

        public static Updated of(UUID contractId, YearMonth month, Money reported, Money late) {
            return new Updated(contractId, month, reported, late.isZero() ? null : late);
        }

        /** What the month reports by its order. */
        public static Updated of(MonthlyOrder order) {
            String currency = order.currency();
            return of(
                    order.contractId(),
                    order.month(),
                    Money.rounded(order.summary().reported(), currency),
                    Money.rounded(order.summary().late(), currency));
        }

        @Override
        public String type() {
            return "estimate.updated.v1";
        }
    }

    /** Usage of a customer was accepted for a contract for the first time. */
    record CustomerMetered(UUID contractId, UUID customerOrganizationId, String service) implements EstimateEvent {

        @Override
        public String type() {
            return "estimate.customer-metered.v1";
        }
    }
}

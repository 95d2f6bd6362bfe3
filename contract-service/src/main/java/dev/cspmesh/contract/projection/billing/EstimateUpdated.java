package dev.cspmesh.contract.projection.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code estimate.updated.v1}.
 *
 * @param late the part of {@code reported} that was used in earlier months; absent when there is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EstimateUpdated(
        UUID contractId,
        YearMonth month,
        Money reported,
        @Nullable Money late) {

    /** The part of {@code reported} that was used in earlier months. */
    Money lateOrNone() {
        return Optional.ofNullable(late).orElse(Money.zero(reported.currency()));
    }
}

package dev.cspmesh.kit.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a deal may add to one contract, on the days on which that contract would serve its customer.
 *
 * @param startsOn the first of these days
 * @param endsOn the last one; absent while no end is known
 * @param fullMonth MSRP spend that is expected for a full month
 * @param chance in percent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PipelineShare(
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @JsonProperty("expectedMonthlyMsrp") Money fullMonth,
        @JsonProperty("probabilityPercent") int chance) {

    private static final int PERCENT_DIGITS = 2;

    /** What a full month is worth by its chance, exactly. */
    private BigDecimal weighted() {
        return fullMonth.amount().multiply(BigDecimal.valueOf(chance, PERCENT_DIGITS));
    }

    /** What it adds on those of these days that lie ahead. */
    BigDecimal ahead(ServiceDays days) {
        return days.partAhead(weighted(), startsOn, Optional.ofNullable(endsOn).map(last -> last.plusDays(1)));
    }
}

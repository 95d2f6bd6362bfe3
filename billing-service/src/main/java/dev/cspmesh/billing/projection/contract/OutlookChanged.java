package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.billing.projection.contract.ContractActivated.MonthlyCommitment;
import dev.cspmesh.kit.forecast.PipelineShare;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What billing reads of contract.outlook-changed.v1.
 *
 * @param endsOn last day, an early end included; absent while no end is known
 * @param monthlyCommitments the commitment of all months with what is agreed for later; absent when nothing is
 * @param pipeline what deals may add to the contract, for its CSP alone
 * @param changedAt an older outlook that is read late changes nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OutlookChanged(
        UUID contractId,
        @Nullable LocalDate endsOn,
        @Nullable List<MonthlyCommitment> monthlyCommitments,
        List<PipelineShare> pipeline,
        Instant changedAt) {

    /** The amounts by month that are agreed for later, at the minor unit of the currency; none when nothing is. */
    Map<YearMonth, BigDecimal> agreed() {
        return Optional.ofNullable(monthlyCommitments).orElse(List.of()).stream()
                .map(MonthlyCommitment::rounded)
                .collect(Collectors.toMap(
                        MonthlyCommitment::month,
                        commitment -> commitment.amount().amount()));
    }
}

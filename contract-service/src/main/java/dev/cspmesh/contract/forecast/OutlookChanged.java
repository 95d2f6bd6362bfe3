package dev.cspmesh.contract.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.forecast.PipelineShare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contract's forecast is made of beside its usage and commitments has changed. It is for billing-service, which
 * shows the same forecast; no customer is named.
 *
 * @param endsOn last day, an early end included; absent while no end is known
 * @param monthlyCommitments the commitment of all months with a change to which all have agreed and whose month lies ahead;
 *     absent without one
 * @param pipeline what deals may add to this contract, and on which days; only the CSP may see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutlookChanged(
        UUID contractId,
        String partnerId,
        String service,
        @Nullable LocalDate endsOn,
        @Nullable List<MonthlyCommitment> monthlyCommitments,
        List<PipelineShare> pipeline,
        Instant changedAt)
        implements DomainEvent {

    @Override
    public String type() {
        return "contract.outlook-changed.v1";
    }

    @Override
    public String key() {
        return contractId.toString();
    }
}

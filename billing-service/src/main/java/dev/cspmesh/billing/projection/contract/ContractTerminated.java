package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What billing reads of contract.terminated.v1.
 *
 * @param terminatedOn last day: the last one of a month, or of the term
 * @param remainingCommitment MSRP spend that the months from then on were committed to
 * @param remainingBilled whether the last order charges it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractTerminated(
        UUID contractId, LocalDate terminatedOn, Money remainingCommitment, boolean remainingBilled) {

    /** First day without the contract. */
    LocalDate endedBefore() {
        return terminatedOn.plusDays(1);
    }

    /** The first month that is committed to nothing: the one in which it ends still has its last days. */
    YearMonth firstMonthWithout() {
        return YearMonth.from(terminatedOn).plusMonths(1);
    }

    /** What the last order charges beside its own month. */
    Money earlyTerminationFee() {
        Money fee = Money.rounded(remainingCommitment.amount(), remainingCommitment.currency());
        return remainingBilled ? fee : Money.zero(fee.currency());
    }
}

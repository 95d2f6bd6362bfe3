package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing reads of contract.activated.v1.
 *
 * @param level absent where nothing is committed to
 * @param endsOn last day; a contract without term has none
 * @param prepaid MSRP spend that was paid beforehand; absent unless the contract is PREPAID
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractActivated(
        UUID contractId,
        String number,
        String partnerId,
        String aggregatorId,
        String service,
        String type,
        String currency,
        @Nullable Level level,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<MonthlyCommitment> monthlyCommitments,
        String billingZone,
        boolean underageBilled,
        @Nullable Money prepaid) {

    /** The level version that the contract pins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Level(String code, int version, BasisPoints discountBasisPoints) {}

    /** MSRP spend that one month is committed to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MonthlyCommitment(YearMonth month, Money amount) {

        MonthlyCommitment rounded() {
            return new MonthlyCommitment(month, Money.rounded(amount.amount(), amount.currency()));
        }
    }

    /** First day without the contract. */
    @Nullable LocalDate endsBefore() {
        return endsOn == null ? null : endsOn.plusDays(1);
    }

    /** What was paid beforehand at the minor unit of the contract's currency, zero for most. */
    BigDecimal roundedPrepayment() {
        return prepaid == null
                ? BigDecimal.ZERO
                : Money.rounded(prepaid.amount(), currency).amount();
    }

    /** The commitments at the minor unit of the contract's currency. */
    List<MonthlyCommitment> roundedCommitments() {
        return monthlyCommitments.stream().map(MonthlyCommitment::rounded).toList();
    }
}

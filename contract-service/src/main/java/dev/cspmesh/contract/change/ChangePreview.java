package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change worked out against a contract, before anything is stored: when it takes effect, whether VMware approves it,
 * and what it does to the commitment. The dry run answers with it, and the request is made from it.
 *
 * @param effectiveOn the first day on which it counts
 */
public record ChangePreview(
        Contract contract, ContractChange change, LocalDate effectiveOn, boolean requiresVendorApproval) {

    /** The terms as they would be. */
    CommitmentTerms after() {
        return change.appliedTo(contract.terms(), effectiveOn);
    }

    /** The commitment of each month as it would be. */
    public List<MonthlyCommitment> monthlyCommitments() {
        return after().monthlyCommitments();
    }

    /** The commitment from the day of effect on, as it is. */
    public Money commitmentBefore() {
        return contract.terms().remainingFrom(effectiveOn);
    }

    /** The commitment from the day of effect on, as it would be. */
    public Money commitmentAfter() {
        return ahead().map(MonthlyCommitment::amount).reduce(Money.zero(contract.currency()), Money::plus);
    }

    /** What that costs after the discount of the level in each month. */
    public Money netAfter() {
        BigDecimal net = ahead().map(commitment -> after().schedule()
                        .levelIn(commitment.month())
                        .discount()
                        .off(commitment.amount().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.rounded(net, contract.currency());
    }

    private Stream<MonthlyCommitment> ahead() {
        YearMonth first = YearMonth.from(effectiveOn);
        return monthlyCommitments().stream()
                .filter(commitment -> !commitment.month().isBefore(first));
    }

    /** What is billed on the last order because of an early end: what is left, less the level's discount. */
    public Money earlyTerminationFee() {
        return change.kind() == ChangeKind.TERMINATE && contract.terms().earlyTerminationBilled()
                ? Money.rounded(
                        contract.level().discount().off(commitmentBefore().amount()), contract.currency())
                : Money.zero(contract.currency());
    }
}

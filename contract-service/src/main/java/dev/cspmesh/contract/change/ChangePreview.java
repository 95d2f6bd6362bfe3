package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.BalanceChange;
import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.MonthChange;
import dev.cspmesh.contract.commitment.MonthlyCommitment;
import dev.cspmesh.contract.commitment.TermsSnapshot;
import dev.cspmesh.kit.audit.Changes;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change worked out against a contract, before anything is stored: when it takes effect, whether VMware approves it,
 * and what it does to the commitment. The dry run answers with it, and the request and its document are made from it.
 *
 * @param effectiveOn the first day on which it counts
 * @param spent MSRP spend that is known so far, of which a prepayment pays
 */
public record ChangePreview(
        Contract contract,
        ContractChange change,
        LocalDate effectiveOn,
        boolean requiresVendorApproval,
        BigDecimal spent) {

    /** A request that is open, worked out against its contract, which nothing else changes meanwhile. */
    public static ChangePreview of(Contract contract, ChangeRequest request) {
        return new ChangePreview(
                contract, request.change(), request.effectiveOn(), request.requiresVendorApproval(), BigDecimal.ZERO);
    }

    /** What the contract would say otherwise from the day of effect on. */
    Changes changes() {
        Changes terms = TermsSnapshot.changes(levelBefore(), levelAfter())
                .field("termMonths", months(contract.terms()), months(after()))
                .field("terminatesOn", contract.terms().terminatesOn(), after().terminatesOn());
        return change instanceof ContractChange.TopUp topUp
                ? terms.field("prepayment", paid(), paid().map(topUp.amount()::plus))
                : terms;
    }

    private static Optional<Integer> months(CommitmentTerms terms) {
        return Optional.ofNullable(terms.term().termMonths());
    }

    private Optional<Money> paid() {
        return contract.prepayment().map(paid -> Money.rounded(paid.paid(), contract.currency()));
    }

    /** The terms as they would be. */
    CommitmentTerms after() {
        return change.appliedTo(contract.terms(), effectiveOn);
    }

    /** The commitment of each month as it would be. */
    public List<MonthlyCommitment> monthlyCommitments() {
        return after().monthlyCommitments();
    }

    /** What it does to each month from the day of effect on. */
    List<MonthChange> months() {
        return MonthChange.between(contract.terms(), after(), effectiveOn);
    }

    /** The commitment from the day of effect on, as it is. */
    public Money commitmentBefore() {
        return contract.terms().remainingFrom(effectiveOn);
    }

    /** The commitment from the day of effect on, as it would be. */
    public Money commitmentAfter() {
        return sum(MonthChange::listAfter);
    }

    /** What the commitment from the day of effect on costs after the discount of each month, as it is. */
    public Money netBefore() {
        return sum(MonthChange::netBefore);
    }

    /** What it would cost after the discount of each month. */
    public Money netAfter() {
        return sum(MonthChange::netAfter);
    }

    private Money sum(Function<MonthChange, Money> amount) {
        return months().stream().map(amount).reduce(Money.zero(contract.currency()), Money::plus);
    }

    /**
     * What is billed on the last order because of an early end: what is left, at the discount of that order's month, as
     * billing-service rates it.
     */
    public Money earlyTerminationFee() {
        YearMonth last = YearMonth.from(effectiveOn).minusMonths(1);
        return change.kind() == ChangeKind.TERMINATE && contract.terms().earlyTerminationBilled()
                ? Money.rounded(contract.terms().schedule().levelIn(last).net(commitmentBefore()), contract.currency())
                : Money.zero(contract.currency());
    }

    /** The level that counts on the day of effect, as it is. */
    ContractedLevel levelBefore() {
        return contract.terms().schedule().levelIn(YearMonth.from(effectiveOn));
    }

    /** The level that is asked for; as it is where the change has none. */
    public ContractedLevel levelAfter() {
        return change.wantedLevel().orElse(levelBefore());
    }

    /** What happens to what is paid in advance; empty unless the contract is prepaid. */
    Optional<BalanceChange> balance() {
        String currency = contract.currency();
        Money more = change instanceof ContractChange.TopUp topUp ? topUp.amount() : Money.zero(currency);
        return paid().map(paid ->
                BalanceChange.of(paid, paid.plus(more), Money.rounded(spent, currency), commitmentAfter()));
    }
}

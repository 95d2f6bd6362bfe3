package dev.cspmesh.contract.change;

import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.Commitment;
import dev.cspmesh.contract.agreement.MinimumCommit;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A change worked out against a contract, before anything is stored: when it takes effect, whether VMware is asked, and
 * what it does to the promise. The dry run answers with it, and the request is made from it.
 *
 * @param effectiveOn the first day on which it counts
 */
public record Plan(Agreement contract, ChangeKind kind, ChangeWish wish, LocalDate effectiveOn, boolean asksVmware) {

    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    /** The promise of each month as it would be. */
    public List<MinimumCommit> schedule() {
        YearMonth end = YearMonth.from(effectiveOn);
        return kind == ChangeKind.TERMINATE
                ? contract.promise().commitment().schedule().stream()
                        .filter(commit -> commit.month().isBefore(end))
                        .toList()
                : after().schedule();
    }

    /** The promise from the day of effect on, as it is. */
    public Money promisedBefore() {
        return contract.promise().remainingFrom(effectiveOn);
    }

    /** The promise from the day of effect on, as it would be. */
    public Money promisedAfter() {
        return kind == ChangeKind.TERMINATE
                ? Money.zero(currency())
                : contract.term().isBounded() ? after().from(YearMonth.from(effectiveOn)) : Money.zero(currency());
    }

    /** What the promise costs after the discount of the level in each month, as it would be. */
    public Money netAfter() {
        BigDecimal net = schedule().stream()
                .filter(commit -> !commit.month().isBefore(YearMonth.from(effectiveOn)))
                .map(this::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.rounded(net, currency());
    }

    private BigDecimal net(MinimumCommit commit) {
        int discount = after().levelIn(commit.month()).discountBasisPoints();
        return commit.amount()
                .amount()
                .multiply(BASIS_POINTS.subtract(BigDecimal.valueOf(discount)))
                .divide(BASIS_POINTS, 8, RoundingMode.HALF_UP);
    }

    /** What is billed on the last order because of an early end: what is left, less the level's discount. */
    public Money earlyEndCharge() {
        return kind == ChangeKind.TERMINATE && contract.promise().earlyTerminationBilled()
                ? Money.rounded(
                        promisedBefore()
                                .amount()
                                .multiply(BASIS_POINTS.subtract(
                                        BigDecimal.valueOf(contract.level().discountBasisPoints())))
                                .divide(BASIS_POINTS, 8, RoundingMode.HALF_UP),
                        currency())
                : Money.zero(currency());
    }

    /** The promise over the whole life of the contract, as it would be. */
    Commitment after() {
        return switch (kind) {
            case UPGRADE -> contract.promise().commitment().changed(YearMonth.from(effectiveOn), wish.planned());
            case DOWNGRADE ->
                wish.nextMonth()
                        ? contract.promise().commitment().changed(YearMonth.from(effectiveOn), wish.planned())
                        : contract.promise().commitment();
            case RENEW -> contract.promise().commitment().renewed(wish.months(), wish.planned());
            case TERMINATE, TOP_UP, AMEND_CONTACTS -> contract.promise().commitment();
        };
    }

    private String currency() {
        return contract.level().currency();
    }
}

package dev.cspmesh.billing.rating;

import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rates a month (docs/domain.md, Rating): exact products, money rounded once per line half up, {@code list − discount = net}
 * on every line, totals are exact sums of the lines. The same snapshot gives the same lines in the same order.
 */
public final class Rating {

    /** What an underage line carries instead of a SKU and a unit. */
    public static final Sku UNDERAGE_SKU = new Sku("UNDERAGE");

    public static final String UNDERAGE_UNIT = "commitment";

    /** What the line of an early end carries instead. */
    public static final Sku TERMINATION_SKU = new Sku("TERMINATION");

    /** What a line covered by the prepayment carries instead. */
    public static final Sku PREPAID_SKU = new Sku("PREPAID");

    public static final String PREPAID_UNIT = "prepayment";

    private static final Comparator<UsageTotal> BY_CUSTOMER_SKU_PRICE_AND_PERIOD = Comparator.comparing(
                    (UsageTotal total) -> total.customerOrganizationId().toString())
            .thenComparing(UsageTotal::sku)
            .thenComparing(total -> total.priceBookId().toString())
            .thenComparing(UsageTotal::period);

    private Rating() {}

    public static RatedMonth rate(RatingSnapshot month) {
        List<RatedLine> lines = usageLines(month);
        Money reported = sum(lines, month.currency()).list();
        month.corrections().forEach(correction -> lines.add(correction.at(lines.size() + 1)));
        Money underage = underage(month.terms().minimumCommitment(), reported);
        if (month.terms().underageBilled() && !underage.isZero()) {
            lines.add(commitmentLine(lines.size() + 1, LineKind.UNDERAGE, UNDERAGE_SKU, underage, month));
        }
        if (!month.terms().earlyTerminationFee().isZero()) {
            lines.add(commitmentLine(
                    lines.size() + 1,
                    LineKind.TERMINATION,
                    TERMINATION_SKU,
                    month.terms().earlyTerminationFee(),
                    month));
        }
        Amounts charged = sum(lines, month.currency());
        Money covered = smaller(month.prepaid(), charged.list());
        if (covered.amount().signum() > 0) {
            lines.add(prepaidLine(lines.size() + 1, covered, charged, month));
        }
        return new RatedMonth(lines, summary(month, reported, underage, lines));
    }

    /** The usage in the order of its lines: line n is the n-th of these. */
    public static List<UsageTotal> inOrder(List<UsageTotal> usage) {
        return usage.stream().sorted(BY_CUSTOMER_SKU_PRICE_AND_PERIOD).toList();
    }

    private static List<RatedLine> usageLines(RatingSnapshot month) {
        List<RatedLine> lines = new ArrayList<>();
        inOrder(month.usage()).forEach(total -> lines.add(usageLine(lines.size() + 1, total, month)));
        return lines;
    }

    private static RatedLine usageLine(int line, UsageTotal total, RatingSnapshot month) {
        return new RatedLine(
                line,
                total.period().isBefore(month.month()) ? LineKind.LATE_USAGE : LineKind.USAGE,
                Optional.of(new RatedLine.Origin(total.customerOrganizationId(), total.priceBookId())),
                total.sku(),
                total.unit(),
                total.period(),
                total.quantity(),
                total.listUnitPrice(),
                Amounts.ofLine(
                        total.exactList(), month.currency(), month.terms().discount()),
                total.edited(),
                Optional.empty());
    }

    /** Discounted like the rest (docs/domain.md, MBO). */
    private static RatedLine commitmentLine(int line, LineKind kind, Sku sku, Money committed, RatingSnapshot month) {
        Amounts amounts = Amounts.ofLine(
                committed.amount(), month.currency(), month.terms().discount());
        return ownLine(line, kind, sku, UNDERAGE_UNIT, amounts, month);
    }

    /** A month that is covered as a whole costs nothing at all: the discount takes the rounding remainder. */
    private static RatedLine prepaidLine(int line, Money covered, Amounts charged, RatingSnapshot month) {
        Amounts amounts = covered.equals(charged.list())
                ? charged.negated()
                : Amounts.ofLine(
                        covered.amount().negate(),
                        month.currency(),
                        month.terms().discount());
        return ownLine(line, LineKind.PREPAID, PREPAID_SKU, PREPAID_UNIT, amounts, month);
    }

    private static RatedLine ownLine(
            int line, LineKind kind, Sku sku, String unit, Amounts amounts, RatingSnapshot month) {
        Quantity sign = new Quantity(BigDecimal.valueOf(amounts.list().amount().signum()));
        return new RatedLine(
                line,
                kind,
                Optional.empty(),
                sku,
                unit,
                month.month(),
                sign,
                amounts.list().amount().abs(),
                amounts,
                Optional.empty(),
                Optional.empty());
    }

    private static OrderSummary summary(RatingSnapshot month, Money reported, Money underage, List<RatedLine> lines) {
        Amounts total = sum(lines, month.currency());
        Money commitment = month.terms().minimumCommitment();
        return new OrderSummary(
                commitment.amount(),
                reported.amount(),
                listOf(lines, kind -> kind == LineKind.LATE_USAGE, month.currency())
                        .amount(),
                excess(reported, commitment).amount(),
                underage.amount(),
                listOf(lines, LineKind::isCorrecting, month.currency()).amount(),
                listOf(lines, kind -> kind == LineKind.PREPAID, month.currency())
                        .negated()
                        .amount(),
                total.list().amount(),
                total.discount().amount(),
                total.net().amount());
    }

    private static Money listOf(List<RatedLine> lines, Predicate<LineKind> kinds, String currency) {
        return sum(lines.stream().filter(line -> kinds.test(line.kind())).toList(), currency)
                .list();
    }

    private static Amounts sum(List<RatedLine> lines, String currency) {
        return lines.stream().map(RatedLine::amounts).reduce(Amounts.zero(currency), Amounts::plus);
    }

    /** Where nothing was committed nothing is missed, not even when corrections leave a month below zero. */
    private static Money underage(Money commitment, Money reported) {
        return commitment.isZero() ? commitment : excess(commitment, reported);
    }

    /** How much the first exceeds the second, never negative. */
    private static Money excess(Money first, Money second) {
        return first.compareAmount(second) > 0 ? first.minus(second) : Money.zero(first.currency());
    }

    private static Money smaller(Money first, Money second) {
        return first.compareAmount(second) < 0 ? first : second;
    }
}

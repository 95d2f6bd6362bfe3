package dev.cspmesh.billing.rating;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rates a month (DOMAIN.md, Rating): exact products, money rounded once per line half up, {@code list − discount = net}
 * on every line, totals are exact sums of the lines. The same snapshot gives the same lines in the same order.
 */
public final class Rating {

    /** What an underage line carries instead of a SKU and a unit. */
    public static final String UNDERAGE_SKU = "UNDERAGE";

    public static final String UNDERAGE_UNIT = "commitment";

    private static final Comparator<UsageTotal> BY_CUSTOMER_SKU_AND_PRICE = Comparator.comparing(
                    (UsageTotal total) -> total.customerOrganizationId().toString())
            .thenComparing(UsageTotal::sku)
            .thenComparing(total -> total.priceBookId().toString());

    private Rating() {}

    public static RatedMonth rate(RatingSnapshot month) {
        List<RatedLine> lines = usageLines(month);
        Money reported = sum(lines, month.currency()).list();
        Money underage = underage(month.minimumCommitment(), reported);
        if (month.underageBilled() && !underage.isZero()) {
            lines.add(underageLine(lines.size() + 1, underage, month.discountBasisPoints()));
        }
        return new RatedMonth(lines, summary(month, reported, underage, sum(lines, month.currency())));
    }

    private static List<RatedLine> usageLines(RatingSnapshot month) {
        List<RatedLine> lines = new ArrayList<>();
        month.usage().stream()
                .sorted(BY_CUSTOMER_SKU_AND_PRICE)
                .forEach(total -> lines.add(usageLine(lines.size() + 1, total, month)));
        return lines;
    }

    private static RatedLine usageLine(int line, UsageTotal total, RatingSnapshot month) {
        return new RatedLine(
                line,
                LineKind.USAGE,
                Optional.of(new RatedLine.Origin(total.customerOrganizationId(), total.priceBookId())),
                total.sku(),
                total.unit(),
                total.quantity(),
                total.listUnitPrice(),
                Amounts.ofLine(total.exactList(), month.currency(), month.discountBasisPoints()));
    }

    /** Discounted like the rest (DOMAIN.md, MBO). */
    private static RatedLine underageLine(int line, Money underage, int discountBasisPoints) {
        return new RatedLine(
                line,
                LineKind.UNDERAGE,
                Optional.empty(),
                UNDERAGE_SKU,
                UNDERAGE_UNIT,
                BigDecimal.ONE,
                underage.amount(),
                Amounts.ofLine(underage.amount(), underage.currency(), discountBasisPoints));
    }

    private static OrderSummary summary(RatingSnapshot month, Money reported, Money underage, Amounts total) {
        return new OrderSummary(
                month.minimumCommitment().amount(),
                reported.amount(),
                excess(reported, month.minimumCommitment()).amount(),
                underage.amount(),
                total.list().amount(),
                total.discount().amount(),
                total.net().amount());
    }

    private static Amounts sum(List<RatedLine> lines, String currency) {
        return lines.stream().map(RatedLine::amounts).reduce(Amounts.zero(currency), Amounts::plus);
    }

    /** Where nothing was promised nothing is missed, not even when corrections leave a month below zero. */
    private static Money underage(Money commitment, Money reported) {
        return commitment.isZero() ? commitment : excess(commitment, reported);
    }

    /** How much the first exceeds the second, never negative. */
    private static Money excess(Money first, Money second) {
        return first.compareAmount(second) > 0 ? first.minus(second) : Money.zero(first.currency());
    }
}

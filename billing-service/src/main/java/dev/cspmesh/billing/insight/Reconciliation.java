package dev.cspmesh.billing.insight;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Usage, order and bills of one month held against each other, stage by stage. Every difference has a cause; what has none
 * is named so.
 */
record Reconciliation(List<Stage> stages) {

    Reconciliation {
        stages = List.copyOf(stages);
    }

    /** Why two amounts differ. */
    @Schema(name = "DifferenceCause", description = "Why two stages differ. More may be added.")
    enum Cause {
        /** They agree. */
        NONE,
        /** Quantities were edited in review. */
        EDITED,
        /** What was committed and not used is charged on the order only. */
        UNDERAGE,
        /** What an early end still owes is charged on the order only. */
        TERMINATION,
        /** Reversals and corrections of earlier orders. */
        ADJUSTED,
        /** Covered by the prepayment. */
        PREPAID,
        /** The CSP sells at other prices than list. */
        RESALE_PRICES,
        /** Fixed fees of the CSP. */
        FEES,
        /** The bill is not issued yet. */
        NOT_BILLED_YET,
        /** Should not be there. */
        UNEXPLAINED
    }

    /** A part of a difference. */
    record Difference(Cause cause, Money amount) {}

    /** Two amounts that should agree, and what lies between them. */
    record Stage(String from, String to, Money left, Money right, List<Difference> differences) {

        Stage {
            differences = List.copyOf(differences);
        }
    }

    /**
     * What is added up, all in the currency of the order.
     *
     * @param events list amount of the raw events, one rounding for a line
     * @param rollup the same from the roll-up
     * @param edited what edits changed
     * @param consolidated list amount on the consolidated bill
     * @param resold net of usage and corrections on invoices
     */
    record Sums(
            String currency,
            BigDecimal events,
            BigDecimal rollup,
            BigDecimal usageLines,
            BigDecimal edited,
            BigDecimal underage,
            BigDecimal terminated,
            BigDecimal adjusted,
            BigDecimal prepaid,
            BigDecimal orderList,
            BigDecimal consolidated,
            boolean isBilled,
            BigDecimal resold,
            BigDecimal fees,
            boolean isInvoiced) {}

    /** The stages of a spooled order; those on invoices are for the CSP only. */
    static Reconciliation of(Sums sums, boolean withInvoices) {
        List<Stage> stages = new ArrayList<>();
        stages.add(stage(sums, "usage events", "roll-up", sums.events(), sums.rollup(), List.of()));
        stages.add(stage(
                sums,
                "roll-up",
                "order lines of usage",
                sums.rollup(),
                sums.usageLines(),
                List.of(difference(sums, Cause.EDITED, sums.edited()))));
        stages.add(ordered(sums));
        stages.add(billed(sums));
        if (withInvoices) {
            stages.add(invoiced(sums));
        }
        return new Reconciliation(stages);
    }

    private static Stage ordered(Sums sums) {
        return stage(
                sums,
                "order lines of usage",
                "order",
                sums.usageLines(),
                sums.orderList(),
                List.of(
                        difference(sums, Cause.UNDERAGE, sums.underage()),
                        difference(sums, Cause.TERMINATION, sums.terminated()),
                        difference(sums, Cause.ADJUSTED, sums.adjusted()),
                        difference(sums, Cause.PREPAID, sums.prepaid().negate())));
    }

    private static Stage billed(Sums sums) {
        List<Difference> missing = sums.isBilled()
                ? List.of()
                : List.of(
                        difference(sums, Cause.NOT_BILLED_YET, sums.orderList().negate()));
        return stage(sums, "order", "consolidated bill", sums.orderList(), sums.consolidated(), missing);
    }

    private static Stage invoiced(Sums sums) {
        BigDecimal passedOn = sums.usageLines().add(sums.adjusted());
        BigDecimal invoices = sums.resold().add(sums.fees());
        List<Difference> between = sums.isInvoiced()
                ? List.of(
                        difference(sums, Cause.RESALE_PRICES, sums.resold().subtract(passedOn)),
                        difference(sums, Cause.FEES, sums.fees()))
                : List.of(difference(sums, Cause.NOT_BILLED_YET, passedOn.negate()));
        return stage(sums, "usage and corrections at list", "customer invoices", passedOn, invoices, between);
    }

    private static Stage stage(
            Sums sums, String from, String to, BigDecimal left, BigDecimal right, List<Difference> known) {
        List<Difference> differences = new ArrayList<>(
                known.stream().filter(each -> !each.amount().isZero()).toList());
        BigDecimal explained =
                known.stream().map(each -> each.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Money rest = Money.rounded(right.subtract(left).subtract(explained), sums.currency());
        if (!rest.isZero()) {
            differences.add(new Difference(Cause.UNEXPLAINED, rest));
        }
        if (differences.isEmpty()) {
            differences.add(new Difference(Cause.NONE, rest));
        }
        return new Stage(
                from, to, Money.rounded(left, sums.currency()), Money.rounded(right, sums.currency()), differences);
    }

    private static Difference difference(Sums sums, Cause cause, BigDecimal amount) {
        return new Difference(cause, Money.rounded(amount, sums.currency()));
    }
}

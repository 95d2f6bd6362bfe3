package dev.cspmesh.sandbox.journey;

import java.io.PrintStream;
import java.util.List;

/** The walk as one screen that a person likes to read. */
public final class Screen {

    private static final int SECOND = 1000;
    private static final int SHOWN_CHARACTERS = 26;

    private final PrintStream out;

    public Screen(PrintStream out) {
        this.out = out;
    }

    /** One step, as it ends. */
    public void step(Report.Line line) {
        String number = line.number() <= 10 ? "%2d".formatted(line.number()) : " +";
        String mark = line.state() == Report.State.DONE ? "✓" : "✗";
        out.printf("%s %s  %-34s %6.1f s  %s%n", number, mark, line.name(), seconds(line), line.detail());
    }

    /** What the walk came to: refusals, bills, list costs. */
    public void summary(Report report) {
        if (!report.refusals().isEmpty()) {
            out.println();
            out.println("Refused on the way, as it should be");
            report.refusals()
                    .forEach(refusal ->
                            out.printf("  %d  %-46s %s%n", refusal.status(), refusal.tried(), refusal.problem()));
        }
        if (!report.bills().isEmpty()) {
            out.println();
            bills(report.bills());
            out.println();
            listCost(report.listCost());
            out.println();
            out.println("How the first line of the first order came about");
            report.explanation().forEach(step -> out.println("  " + step));
        }
    }

    private void bills(List<Report.Billed> bills) {
        String row = "%-13s %-18s %-26s %-26s %10s %10s %10s %10s%n";
        out.printf(row, "Leg", "Number", "From", "To", "List", "Discount", "Net", "Total");
        bills.forEach(bill -> out.printf(
                row,
                bill.leg(),
                bill.number(),
                shown(bill.issuerName()),
                shown(bill.receiverName()),
                bill.list(),
                bill.discount(),
                bill.net(),
                bill.total()));
    }

    private void listCost(Report.Compared compared) {
        out.printf(
                "List cost: %d of %d rows equal the sample's ListCost within 0.0000000001; %d others are sold in blocks%n",
                compared.exact(), compared.rows(), compared.others().size());
        compared.others()
                .forEach(other -> out.printf(
                        "  row %s  %s: rated %s, list cost %s, %s%n",
                        other.row(), shown(other.sku()), other.rated(), other.listCost(), other.cause()));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS - 1) + "…";
    }

    private static java.math.BigDecimal seconds(Report.Line line) {
        return java.math.BigDecimal.valueOf(line.milliseconds()).divide(java.math.BigDecimal.valueOf(SECOND));
    }
}

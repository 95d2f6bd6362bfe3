package dev.cspmesh.billing.bill.print;

import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.BillLine;
import java.util.List;

/** What stands on a printed bill, row by row and cell by cell. */
final class BillText {

    private static final String[] EMPTY = {};
    private static final int SKU = 30;
    private static final int UNIT = 10;

    private BillText() {}

    static List<String[]> head(Bill bill) {
        return List.of(
                row(title(bill) + " " + bill.number()),
                row("Month " + bill.month() + ", issued "
                        + bill.issuedAt().toString().substring(0, 10) + ", due " + bill.dueOn()),
                row("From: " + bill.issuerName() + " (" + bill.issuer() + ")"),
                row("To: " + bill.receiverName() + " (" + bill.receiver() + ")"),
                row("Amounts in " + bill.currency()),
                EMPTY,
                row("No.", "SKU", "Unit", "Quantity", "Unit price", "List", "Discount", "Tax", "Total"));
    }

    static String[] row(BillLine line) {
        return row(
                Integer.toString(line.line()),
                shown(line.sku() + " " + line.kind(), SKU),
                shown(line.unit(), UNIT),
                line.quantity().stripTrailingZeros().toPlainString(),
                line.unitPrice().stripTrailingZeros().toPlainString(),
                line.list().toPlainString(),
                line.discount().toPlainString(),
                line.tax().toPlainString(),
                line.total().toPlainString());
    }

    static List<String[]> foot(Bill bill) {
        return List.of(
                EMPTY,
                row("", "List " + bill.list()),
                row("", "Discount " + bill.discount()),
                row("", "Net " + bill.net()),
                row("", "Tax " + bill.tax()),
                row("", "Total " + bill.total()));
    }

    private static String title(Bill bill) {
        return switch (bill.leg()) {
            case VENDOR -> "Vendor bill";
            case CONSOLIDATED -> "Consolidated bill";
            case CUSTOMER -> "Invoice";
        };
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static String shown(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}

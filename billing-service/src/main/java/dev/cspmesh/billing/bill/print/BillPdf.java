package dev.cspmesh.billing.bill.print;

import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.BillLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A bill on paper. The same bill gives the same bytes: nothing in it comes from a clock or from chance. */
final class BillPdf {

    private static final int MARGIN = 36;
    private static final int TOP = 806;
    private static final int ROW = 12;
    private static final int ROWS = 62;
    private static final int SIZE = 8;

    /** Where the columns of a line begin; A4 is 595 wide. */
    private static final int[] COLUMNS = {36, 56, 190, 240, 310, 370, 420, 465, 510};

    private BillPdf() {}

    static byte[] of(Bill bill, List<BillLine> lines) {
        List<String[]> rows = new ArrayList<>(BillText.head(bill));
        lines.forEach(line -> rows.add(BillText.row(line)));
        rows.addAll(BillText.foot(bill));
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.setDocumentId(bill.position());
            document.getDocumentInformation().setTitle(bill.number());
            PdfFonts fonts = new PdfFonts(document);
            int pages = (rows.size() + ROWS - 1) / ROWS;
            for (int page = 0; page < pages; page++) {
                List<String[]> part = rows.subList(page * ROWS, Math.min(rows.size(), (page + 1) * ROWS));
                print(document, fonts, part, bill.number() + "  " + (page + 1) + "/" + pages);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(PDDocument document, PdfFonts fonts, List<String[]> rows, String footer)
            throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(fonts.plain(), SIZE);
            for (int row = 0; row < rows.size(); row++) {
                print(content, fonts, rows.get(row), TOP - row * ROW);
            }
            write(content, fonts, footer, COLUMNS[0], MARGIN);
        }
    }

    private static void print(PDPageContentStream content, PdfFonts fonts, String[] cells, int height)
            throws IOException {
        for (int i = 0; i < cells.length; i++) {
            write(content, fonts, cells[i], COLUMNS[i], height);
        }
    }

    private static void write(PDPageContentStream content, PdfFonts fonts, String text, int left, int height)
            throws IOException {
        content.beginText();
        content.newLineAtOffset(left, height);
        for (PdfFonts.Run run : fonts.runs(text)) {
            show(content, fonts, run);
        }
        content.endText();
    }

    /** Most runs are in the font that the page has anyway. */
    private static void show(PDPageContentStream content, PdfFonts fonts, PdfFonts.Run run) throws IOException {
        boolean plain = run.font().equals(fonts.plain());
        if (!plain) {
            content.setFont(run.font(), SIZE);
        }
        content.showText(run.text());
        if (!plain) {
            content.setFont(fonts.plain(), SIZE);
        }
    }
}

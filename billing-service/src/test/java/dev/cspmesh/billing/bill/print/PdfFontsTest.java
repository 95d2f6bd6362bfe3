package dev.cspmesh.billing.bill.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.BillDraft;
import dev.cspmesh.billing.bill.issuing.BillingLegs;
import dev.cspmesh.billing.order.SpooledMonth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as they are written where customers live. */
class PdfFontsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller & Söhne – 10 €",
                "Łódź Čeština Şişli Iași",
                "Αθήνα",
                "Київ Москва",
                "東京 ひらがな カタカナ",
                "北京软件",
                "臺北",
                "서울",
                "Łódź 東京 Αθήνα"
            })
    void a_name_is_printed_as_it_is_written_and_always_with_the_same_bytes(String name) throws IOException {
        byte[] printed = print(name);

        assertThat(print(name)).isEqualTo(printed);
        assertThat(read(printed)).contains(name);
    }

    /** As a reader does, which has fonts of its own. */
    private static String read(byte[] printed) throws IOException {
        FontMapper ours = FontMappers.instance();
        FontMappers.set(new ReadersFonts());
        try (PDDocument document = Loader.loadPDF(printed)) {
            return new PDFTextStripper().getText(document);
        } finally {
            FontMappers.set(ours);
        }
    }

    private static final class ReadersFonts implements FontMapper {

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
            return new CIDFontMapping(null, font(), true);
        }

        private static TrueTypeFont font() {
            try (InputStream file = PdfFonts.class.getResourceAsStream(PdfFonts.DEJAVU)) {
                return new TTFParser().parse(new RandomAccessReadBuffer(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void what_no_font_has_becomes_a_question_mark() throws IOException {
        try (PDDocument document = new PDDocument()) {
            assertThat(new PdfFonts(document)
                            .runs("A\t\uD83C\uDF55B").stream()
                                    .map(PdfFonts.Run::text)
                                    .collect(Collectors.joining("|")))
                    .isEqualTo("A??B");
        }
    }

    private static byte[] print(String name) {
        SpooledMonth month =
                SpooledMonth.with("0", 1000).usage(new UUID(0, 1), "1", "1").rated();
        BillDraft draft = BillingLegs.consolidated(List.of(month.order()), month.lines());
        Clock clock = Clock.fixed(Instant.parse("2024-10-08T00:00:00Z"), ZoneOffset.UTC);
        Bill bill = Bill.issue(new UUID(0, 2), draft, 1, new Bill.Names("Distribution AG", name), 30, clock);
        return BillPdf.of(bill, List.of());
    }
}

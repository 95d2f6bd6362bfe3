package dev.cspmesh.billing.bill.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one printed bill: Helvetica, which every reader has; DejaVu Sans for letters that it lacks, of which the
 * bill carries what it uses; and the Asian fonts that readers bring. No font is looked for on the machine, so none can
 * change a bill's bytes.
 */
final class PdfFonts {

    private static final String UNKNOWN = "?";
    static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    static {
        FontMappers.set(new NoneOfTheMachine());
    }

    private final PDDocument document;
    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final Map<CjkCharacterCollection, PDFont> asian = new EnumMap<>(CjkCharacterCollection.class);
    private @Nullable Embedded embedded;

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /** A part of a text that one font can print. */
    record Run(PDFont font, String text) {}

    private record Embedded(PDFont font, CmapLookup letters) {}

    /** The font of most of a bill. */
    PDFont plain() {
        return plain;
    }

    /** The text in parts, with a question mark for each character that no font has. */
    List<Run> runs(String text) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int codePoint : text.codePoints().toArray()) {
            Run next = run(codePoint);
            Run last = runs.isEmpty() ? next : runs.getLast();
            if (!runs.isEmpty() && last.font().equals(next.font())) {
                runs.set(runs.size() - 1, new Run(last.font(), last.text() + next.text()));
            } else {
                runs.add(next);
            }
        }
        return runs;
    }

    private Run run(int codePoint) throws IOException {
        String letter = Character.toString(codePoint);
        if (WinAnsiEncoding.INSTANCE.contains(GlyphList.getAdobeGlyphList().codePointToName(codePoint))) {
            return new Run(plain, letter);
        }
        Optional<CjkCharacterCollection> collection = CjkCharacterCollection.with(codePoint);
        if (collection.isPresent()) {
            return new Run(asian.computeIfAbsent(collection.orElseThrow(), CjkFont::new), letter);
        }
        Embedded font = embedded();
        return font.letters().getGlyphId(codePoint) == 0 ? new Run(plain, UNKNOWN) : new Run(font.font(), letter);
    }

    private Embedded embedded() throws IOException {
        if (embedded == null) {
            try (InputStream file = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(DEJAVU))) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                embedded = new Embedded(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
            }
        }
        return embedded;
    }

    /** Finds no font, so that PDFBox uses the measures of the standard fonts that it brings. */
    private static final class NoneOfTheMachine implements FontMapper {

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(null, false);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(null, false);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
            return new CIDFontMapping(null, null, false);
        }
    }
}

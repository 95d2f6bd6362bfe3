package dev.cspmesh.billing.bill;

import java.util.stream.Collectors;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.jspecify.annotations.Nullable;

/** Helvetica, which every reader has: no font is looked for on the machine, so none can change a bill's bytes. */
final class PdfFont {

    private static final String UNKNOWN = "?";

    static {
        FontMappers.set(new NoneOfTheMachine());
    }

    private final PDType1Font type = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    PDType1Font type() {
        return type;
    }

    /** The text with a question mark for each character that Helvetica lacks. */
    String printable(String text) {
        return text.codePoints().mapToObj(PdfFont::printable).collect(Collectors.joining());
    }

    private static String printable(int codePoint) {
        String glyph = GlyphList.getAdobeGlyphList().codePointToName(codePoint);
        return WinAnsiEncoding.INSTANCE.contains(glyph) ? Character.toString(codePoint) : UNKNOWN;
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

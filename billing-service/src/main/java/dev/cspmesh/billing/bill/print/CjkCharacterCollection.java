package dev.cspmesh.billing.bill.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;

/**
 * The character collections of PDF readers for Asian letters (PDF 32000, 9.7.5.2). Which letters one has is read from the
 * table that comes with PDFBox.
 */
enum CjkCharacterCollection {
    JAPANESE("Japan1", 6, "UniJIS-UTF16-H", "HeiseiKakuGo-W5"),
    SIMPLIFIED_CHINESE("GB1", 5, "UniGB-UTF16-H", "STSong-Light"),
    TRADITIONAL_CHINESE("CNS1", 6, "UniCNS-UTF16-H", "MSung-Light"),
    KOREAN("Korea1", 2, "UniKS-UTF16-H", "HYSMyeongJo-Medium");

    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL);

    /** Read when a letter asks for it first: most bills need none. */
    private static final Map<CjkCharacterCollection, CMap> LETTERS = new ConcurrentHashMap<>();

    private final String ordering;
    private final int supplement;
    private final String encoding;
    private final String font;

    CjkCharacterCollection(String ordering, int supplement, String encoding, String font) {
        this.ordering = ordering;
        this.supplement = supplement;
        this.encoding = encoding;
        this.font = font;
    }

    /** The first collection that has a letter; none for letters of other scripts. */
    static Optional<CjkCharacterCollection> with(int codePoint) {
        return SCRIPTS.contains(UnicodeScript.of(codePoint))
                ? Stream.of(values())
                        .filter(collection -> collection.has(codePoint))
                        .findFirst()
                : Optional.empty();
    }

    static byte[] encode(int codePoint) {
        return Character.toString(codePoint).getBytes(StandardCharsets.UTF_16BE);
    }

    private boolean has(int codePoint) {
        return LETTERS.computeIfAbsent(this, CjkCharacterCollection::read).toCID(encode(codePoint)) != 0;
    }

    private static CMap read(CjkCharacterCollection collection) {
        try {
            return new CMapParser().parsePredefined(collection.encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ordering() {
        return ordering;
    }

    int supplement() {
        return supplement;
    }

    String encoding() {
        return encoding;
    }

    /** The name under which readers know the font. */
    String font() {
        return font;
    }
}

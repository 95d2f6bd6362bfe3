package dev.cspmesh.support.barrier;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts comparable. */
final class ComparableText {

    private ComparableText() {}

    /** Lower case, compatible forms of letters, one blank between words, no invisible characters. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}

package dev.cspmesh.kit.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The text of a mail's header as encoded words of RFC 2047. A word never ends within a letter, as section 5 asks; the
 * mailer of the framework cuts letters beyond U+FFFF in two.
 */
final class EncodedWords {

    /** 75 letters a word, less {@code =?UTF-8?B??=}, in base 64. */
    private static final int BYTES_OF_A_WORD = 45;

    private EncodedWords() {}

    static String of(String text) {
        if (text.chars().allMatch(each -> each >= ' ' && each < 0x7f) && !text.contains("=?")) {
            return text;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (String letter : text.codePoints().mapToObj(Character::toString).toList()) {
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > BYTES_OF_A_WORD) {
                words.add(encoded(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(letter);
            bytes += more;
        }
        words.add(encoded(word));
        return String.join("\n ", words);
    }

    private static String encoded(CharSequence word) {
        return "=?UTF-8?B?"
                + Base64.getEncoder().encodeToString(word.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }
}

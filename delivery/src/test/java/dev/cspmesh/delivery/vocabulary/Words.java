package dev.cspmesh.delivery.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The words of a name, whatever joins them: {@code agreementId}, {@code agreement_id} and {@code Agreement ID} are the same. */
final class Words {

    private Words() {}

    static List<String> of(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("([A-Z])([A-Z][a-z])", "$1 $2");
        return Arrays.stream(spaced.split("[^A-Za-z]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** True when all of these stand in the name, one after the other, in the singular or plural. */
    static boolean isIn(List<String> words, List<String> name) {
        return IntStream.rangeClosed(0, name.size() - words.size())
                .anyMatch(start -> IntStream.range(0, words.size())
                        .allMatch(at -> isSame(words.get(at), name.get(start + at))));
    }

    private static boolean isSame(String word, String other) {
        return other.equals(word) || other.equals(word + "s");
    }
}

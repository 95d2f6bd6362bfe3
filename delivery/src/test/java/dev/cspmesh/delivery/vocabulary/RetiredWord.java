package dev.cspmesh.delivery.vocabulary;

import dev.cspmesh.delivery.vocabulary.PublicName.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * A word that is no longer used, as the glossary writes it.
 *
 * @param written {@code small words} in any name, {@code ClassName} or {@code First*} for a class, {@code /segment} of a
 *     path, {@code .segment} of a package
 * @param instead the word that took its place
 */
record RetiredWord(String written, String instead) {

    boolean isIn(PublicName name) {
        return switch (written.charAt(0)) {
            case '/' -> name.kind() == Kind.PATH && hasSegment(name.name(), "/");
            case '.' -> name.kind() == Kind.PACKAGE && hasSegment(name.name(), "\\.");
            default -> Character.isUpperCase(written.charAt(0)) ? isClass(name) : isAnywhere(name);
        };
    }

    private boolean hasSegment(String name, String separator) {
        return Arrays.asList(name.split(separator)).contains(written.substring(1));
    }

    private boolean isClass(PublicName name) {
        if (name.kind() != Kind.CLASS) {
            return false;
        }
        if (!written.endsWith("*")) {
            return name.name().equals(written);
        }
        List<String> words = Words.of(written);
        List<String> all = Words.of(name.name());
        return all.size() > words.size() && all.subList(0, words.size()).equals(words);
    }

    private boolean isAnywhere(PublicName name) {
        return name.kind() != Kind.PACKAGE && Words.isIn(Words.of(written), Words.of(name.name()));
    }
}

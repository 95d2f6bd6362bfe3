package dev.cspmesh.sandbox.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What must not stand in some text. A finding names it and never shows it. */
final class Unwanted {

    /** Shorter words would be found by chance. */
    private static final int SHORTEST = 6;

    private final Map<String, Pattern> patterns;

    private Unwanted(Map<String, Pattern> patterns) {
        this.patterns = patterns;
    }

    static Unwanted nothing() {
        return new Unwanted(Map.of());
    }

    /** This very text as well. */
    Unwanted text(String name, String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalArgumentException(name + " is too short to be looked for");
        }
        return pattern(name, Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE));
    }

    /** Anything of this form as well. */
    Unwanted pattern(String name, Pattern pattern) {
        Map<String, Pattern> more = new TreeMap<>(patterns);
        more.put(name, pattern);
        return new Unwanted(more);
    }

    /** All that the other one names as well. */
    Unwanted and(Unwanted other) {
        Map<String, Pattern> more = new TreeMap<>(patterns);
        more.putAll(other.patterns);
        return new Unwanted(more);
    }

    /** What stands in this text, as {@code where: what}. */
    List<String> in(String where, String text) {
        List<String> found = new ArrayList<>();
        patterns.forEach((name, pattern) -> {
            if (pattern.matcher(text).find()) {
                found.add(where + ": " + name);
            }
        });
        return found;
    }

    int size() {
        return patterns.size();
    }
}

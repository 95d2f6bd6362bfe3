package dev.cspmesh.kit.refusal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the path of a violation, as Bean Validation writes it, into a JSON pointer (RFC 6901) as a URI fragment. */
final class Pointers {

    /** An element of a list or set, or a value of a map, named beside its place: {@code codes[2].<list element>}. */
    private static final Pattern CONTAINED = Pattern.compile("\\.<[a-z ]+>");

    /** A place in a list or map; none in a set, which has no order. */
    private static final Pattern PLACE = Pattern.compile("\\[([^\\]]*)]");

    private Pointers() {}

    /** {@code lines[2].sku} becomes {@code #/lines/2/sku}; an element of a set is pointed to by the set. */
    static String of(String path) {
        String named = CONTAINED.matcher(path).replaceAll("");
        String placed = PLACE.matcher(named)
                .replaceAll(place -> place.group(1).isEmpty() ? "" : Matcher.quoteReplacement("/" + place.group(1)));
        return "#/" + placed.replace('.', '/');
    }
}

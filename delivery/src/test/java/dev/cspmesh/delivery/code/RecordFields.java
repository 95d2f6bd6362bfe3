package dev.cspmesh.delivery.code;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Components of a record as JSON types, read from its source. */
public final class RecordFields {

    private static final Map<String, String> TYPES = Map.of("String", "string", "int", "integer", "long", "integer");

    private RecordFields() {}

    public static Map<String, String> of(String source, String name) {
        Matcher declaration = Pattern.compile("record " + name + "\\((.*?)\\)", Pattern.DOTALL)
                .matcher(source);
        if (!declaration.find()) {
            throw new AssertionError("no record " + name);
        }
        Map<String, String> fields = new TreeMap<>();
        for (String component : declaration.group(1).split(",", -1)) {
            String[] words = component.strip().split("\\s+", -1);
            fields.put(words[1], TYPES.get(words[0]));
        }
        return fields;
    }
}

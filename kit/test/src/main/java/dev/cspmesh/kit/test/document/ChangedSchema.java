package dev.cspmesh.kit.test.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a client would notice of a schema that changed: what it sends must still be taken, what it reads still be there. */
final class ChangedSchema {

    private static final List<String> UPPER =
            List.of("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum");
    private static final List<String> LOWER =
            List.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum");
    private static final List<String> PARTS = List.of("oneOf", "anyOf", "allOf");

    /** Who writes the value. */
    enum Way {
        SENT,
        READ
    }

    private final JsonNode published;
    private final JsonNode now;
    private final Way way;
    private final List<String> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    ChangedSchema(JsonNode published, JsonNode now, Way way) {
        this.published = published;
        this.now = now;
        this.way = way;
    }

    List<String> between(String what, JsonNode before, JsonNode after) {
        if (seen.add(before + " " + after)) {
            compare(what, resolve(published, before), resolve(now, after));
        }
        return found;
    }

    /** The node, or the component that it refers to. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    private void compare(String what, JsonNode before, JsonNode after) {
        types(what, words(before.path("type")), words(after.path("type")));
        if (!before.path("format").equals(after.path("format"))) {
            found.add(what + " has another format");
        }
        values(what, before, after);
        if (way == Way.SENT) {
            limits(what, before, after);
        }
        required(what, words(before.path("required")), words(after.path("required")));
        properties(what, before, after);
        if (before.has("items")) {
            between(what + "[]", before.path("items"), after.path("items"));
        }
        if (before.path("additionalProperties").isObject()) {
            between(what + ".*", before.path("additionalProperties"), after.path("additionalProperties"));
        }
        PARTS.forEach(part -> parts(what + " " + part, before.path(part), after.path(part)));
    }

    private void types(String what, Set<String> before, Set<String> after) {
        boolean fits = way == Way.SENT ? after.containsAll(before) : before.containsAll(after);
        if (!fits || before.isEmpty() != after.isEmpty()) {
            found.add(what + " is of type " + after + " instead of " + before);
        }
    }

    /** Of names that may grow a client takes unknown ones as they come; it may send those that it knows for ever. */
    private void values(String what, JsonNode before, JsonNode after) {
        boolean grows = before.has("x-extensible-enum") && after.has("x-extensible-enum");
        String key = grows ? "x-extensible-enum" : "enum";
        Set<String> known = words(before.path(key));
        Set<String> taken = words(after.path(key));
        if (way == Way.SENT && !taken.isEmpty() && (known.isEmpty() || !taken.containsAll(known))) {
            found.add(what + " takes only " + taken);
        }
        if (way == Way.READ && !grows && !known.isEmpty() && !(known.containsAll(taken) && !taken.isEmpty())) {
            found.add(what + " may be something else than " + known);
        }
        boolean narrower = way == Way.SENT ? after.has("pattern") : before.has("pattern");
        if (!grows && narrower && !before.path("pattern").equals(after.path("pattern"))) {
            found.add(what + " has another pattern");
        }
    }

    private void limits(String what, JsonNode before, JsonNode after) {
        UPPER.stream()
                .filter(after::has)
                .filter(limit -> !before.has(limit)
                        || after.path(limit)
                                        .decimalValue()
                                        .compareTo(before.path(limit).decimalValue())
                                < 0)
                .forEach(limit -> found.add(what + " has a lower " + limit));
        LOWER.stream()
                .filter(after::has)
                .filter(limit -> !before.has(limit)
                        || after.path(limit)
                                        .decimalValue()
                                        .compareTo(before.path(limit).decimalValue())
                                > 0)
                .forEach(limit -> found.add(what + " has a higher " + limit));
        if (after.path("additionalProperties").isBoolean()
                && !after.path("additionalProperties").asBoolean()
                && before.path("additionalProperties").asBoolean(true)) {
            found.add(what + " takes no other fields any more");
        }
    }

    private void required(String what, Set<String> before, Set<String> after) {
        Set<String> changed = new HashSet<>(way == Way.SENT ? after : before);
        changed.removeAll(way == Way.SENT ? before : after);
        changed.forEach(
                name -> found.add(what + "." + name + (way == Way.SENT ? " is required now" : " may be missing now")));
    }

    private void properties(String what, JsonNode before, JsonNode after) {
        before.path("properties").properties().forEach(property -> {
            String name = what + "." + property.getKey();
            JsonNode same = after.path("properties").path(property.getKey());
            if (same.isMissingNode()) {
                found.add(name + " is gone");
            } else {
                between(name, property.getValue(), same);
            }
        });
    }

    private void parts(String what, JsonNode before, JsonNode after) {
        if (before.size() != after.size()) {
            found.add(what + " has " + after.size() + " forms instead of " + before.size());
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            between(what + " " + i, before.get(i), after.get(i));
        }
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new HashSet<>();
        if (node.isTextual()) {
            words.add(node.asText());
        }
        node.forEach(each -> words.add(each.asText()));
        return words;
    }
}

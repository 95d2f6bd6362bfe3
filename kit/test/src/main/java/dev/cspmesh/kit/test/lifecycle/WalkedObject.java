package dev.cspmesh.kit.test.lifecycle;

import java.util.Map;
import java.util.TreeMap;

/**
 * An object that the walk made in some state.
 *
 * @param path values of the parameters in its path, such as {@code id}
 * @param facts what its callers and bodies need besides, such as the party that owns it
 */
public record WalkedObject(Map<String, String> path, Map<String, String> facts) {

    public WalkedObject {
        path = Map.copyOf(path);
        facts = Map.copyOf(facts);
    }

    /** An object that its path names as {@code {id}}. */
    public static WalkedObject of(Object id) {
        return new WalkedObject(Map.of("id", id.toString()), Map.of());
    }

    /** An object of several path parameters. */
    public static WalkedObject at(Map<String, ?> path) {
        Map<String, String> texts = new TreeMap<>();
        path.forEach((name, value) -> texts.put(name, value.toString()));
        return new WalkedObject(texts, Map.of());
    }

    /** The same object with one more thing to know of it. */
    public WalkedObject with(String fact, Object value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(fact, value.toString());
        return new WalkedObject(path, more);
    }

    /** A fact that was given with it, or a parameter of its path. */
    public String get(String name) {
        String value = facts.containsKey(name) ? facts.get(name) : path.get(name);
        if (value == null) {
            throw new AssertionError("the walk knows no '" + name + "' of this object; give it by with(…)");
        }
        return value;
    }

    String address(String template) {
        String address = template;
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            address = address.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return address;
    }
}

package dev.cspmesh.kit.test.matrix;

import java.util.Map;
import java.util.Set;

/**
 * An object that somebody owns.
 *
 * @param kind as {@code @Verdicts} names it
 * @param path values of the path parameters that lead to it, by name
 * @param owner name of the actor that it belongs to first; decides whether it is another actor's child's or parent's
 * @param parties names of all actors that are a party of it
 * @param hidden names of actors that usually reach all objects of this kind, but not this one
 */
public record Owned(String kind, Map<String, String> path, String owner, Set<String> parties, Set<String> hidden) {

    public Owned {
        path = Map.copyOf(path);
        parties = Set.copyOf(parties);
        hidden = Set.copyOf(hidden);
    }
}

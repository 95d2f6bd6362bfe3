package dev.cspmesh.kit.test.matrix;

import dev.cspmesh.kit.test.document.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who is there and what belongs to whom, while a matrix is filled. */
public final class World {

    private final List<Actor> actors;
    private final List<Owned> objects = new ArrayList<>();
    private final Map<String, Map<String, String>> missing = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final List<Mark> marks = new ArrayList<>();

    /** A text that only some may ever read, in whatever answer. */
    record Mark(Pattern text, String what, Set<String> readers) {

        boolean isIn(String answer) {
            return text.matcher(answer).find();
        }
    }

    public World(List<Actor> actors) {
        this.actors = List.copyOf(actors);
    }

    /** An object and all actors that are a party of it; the first is its owner. */
    public World object(String kind, Map<String, String> path, String owner, String... others) {
        Set<String> parties = new java.util.HashSet<>(Set.of(others));
        parties.add(owner);
        objects.add(new Owned(kind, path, owner, parties, Set.of()));
        return this;
    }

    /** An object of its owner alone, which this actor doesn't find although it reaches others of all owners: a draft. */
    public World hidden(String kind, Map<String, String> path, String owner, String from) {
        objects.add(new Owned(kind, path, owner, Set.of(owner), Set.of(from)));
        return this;
    }

    /** An identifier that may be named to these too, although they do not reach what it stands for. */
    public World known(String identifier, String... to) {
        known.put(identifier, Set.of(to));
        return this;
    }

    boolean knows(Actor actor, String identifier) {
        return known.getOrDefault(identifier, Set.of()).contains(actor.name());
    }

    /** Well-formed identifiers under which there is nothing. */
    public World missing(String kind, Map<String, String> path) {
        missing.put(kind, Map.copyOf(path));
        return this;
    }

    /**
     * A text that must not occur in any answer to anybody else.
     *
     * @param what the field or fact that it stands for, for the report
     */
    public World secret(String text, String what, String... readers) {
        marks.add(new Mark(Pattern.compile(text, Pattern.LITERAL), what, Set.of(readers)));
        return this;
    }

    /** The same for a number, which says nothing where its digits are a part of an identifier. */
    public World secret(long number, String what, String... readers) {
        marks.add(new Mark(Pattern.compile("(?<![\\w-])" + number + "(?![\\w-])"), what, Set.of(readers)));
        return this;
    }

    /**
     * Somebody who reaches an operation.
     *
     * @param path values of the path's parameters: of an object of its own, or of one that it may see
     */
    public record Reach(Actor actor, Map<String, String> path) {}

    /** The first who is let in, and finds the object that the operation is about. */
    public Optional<Reach> somebody(Operation operation) {
        return actors.stream()
                .flatMap(actor -> (operation.object().isEmpty() ? Stream.of(Optional.<Owned>empty()) : owned(operation))
                        .filter(object -> isReached(operation, actor, object))
                        .map(object -> new Reach(actor, object.map(Owned::path).orElse(Map.of()))))
                .findFirst();
    }

    private Stream<Optional<Owned>> owned(Operation operation) {
        return objects(operation.object()).stream().map(Optional::of);
    }

    private static boolean isReached(Operation operation, Actor actor, Optional<Owned> object) {
        Expectation expected = Expectation.of(operation, actor, object);
        return expected == Expectation.REACHED || expected == Expectation.OPEN;
    }

    List<Actor> actors() {
        return actors;
    }

    List<Owned> objects(String kind) {
        return objects.stream().filter(object -> object.kind().equals(kind)).toList();
    }

    List<Owned> objects() {
        return List.copyOf(objects);
    }

    List<Mark> marks() {
        return marks;
    }

    Map<String, String> missing(String kind) {
        return Optional.ofNullable(missing.get(kind))
                .orElseThrow(() -> new IllegalStateException(
                        "the matrix knows no object of kind '" + kind + "': add one to the world, and a missing one"));
    }

    Ownership ownership(Actor actor, Owned object) {
        if (object.owner().equals(actor.name())) {
            return Ownership.OWN;
        }
        if (isAbove(object.owner(), actor.name())) {
            return Ownership.PARENTS;
        }
        if (isAbove(actor.name(), object.owner())) {
            return Ownership.CHILDS;
        }
        boolean siblings = !actor.parent().isEmpty() && actor.parent().equals(parent(object.owner()));
        return siblings ? Ownership.SIBLINGS : Ownership.FOREIGN;
    }

    private boolean isAbove(String upper, String lower) {
        String parent = parent(lower);
        return !parent.isEmpty() && (parent.equals(upper) || isAbove(upper, parent));
    }

    private String parent(String name) {
        return actors.stream()
                .filter(actor -> actor.name().equals(name))
                .map(Actor::parent)
                .findFirst()
                .orElse("");
    }
}

package dev.cspmesh.kit.test.matrix;

import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.document.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills the authorization matrix of one service. */
public final class Matrix {

    private static final Pattern TELLING = Pattern.compile("[0-9a-f-]{36}|[A-Z]+-.+");

    private final List<Operation> operations;
    private final World world;
    private final Caller caller;
    private final Map<String, Reply> missing = new HashMap<>();

    /**
     * @param base address of the service
     * @param document its OpenAPI document
     */
    public Matrix(URI base, Document document, World world) {
        this.caller = new Caller(base);
        this.operations = document.operations().stream().map(Matrix::declared).toList();
        this.world = world;
    }

    private static Operation declared(Operation operation) {
        if (operation.policy().isEmpty()) {
            throw new IllegalStateException(
                    operation.id() + " declares no policy: put @AccessPolicy beside its permission");
        }
        return operation;
    }

    /** Calls everything and looks at nothing but who reaches what. */
    public MatrixReport fill() {
        return fill((operation, reply) -> Optional.empty());
    }

    /**
     * Calls everything. Within an operation those who reach nothing call first, since the others may change state.
     *
     * @param check what else may be wrong with an answer
     */
    public MatrixReport fill(BiFunction<Operation, Reply, Optional<String>> check) {
        List<Cell> cells = new ArrayList<>();
        for (Operation operation : operations) {
            List<Call> calls = new ArrayList<>(calls(operation));
            calls.sort(Comparator.comparing(call -> call.expected() == Expectation.REACHED));
            calls.forEach(call -> cells.add(answer(call, check)));
        }
        return new MatrixReport(operations, world.actors(), cells);
    }

    /**
     * What sees that an operation's permission is gone: calls that must be refused.
     *
     * @param enough red cells after which nothing more is asked
     */
    public List<Cell> refusals(Operation operation, int enough) {
        return red(calls(operation).stream().filter(call -> call.expected() != Expectation.REACHED), enough);
    }

    /**
     * What sees that a participant's visibility is gone: calls that must not find anything, and lists.
     *
     * @param enough red cells after which nothing more is asked
     */
    public List<Cell> foreign(String scope, int enough) {
        Stream<Call> calls = operations.stream()
                .flatMap(operation -> calls(operation).stream())
                .filter(call -> call.actor().scope().equals(scope))
                .filter(call -> call.expected() == Expectation.NOT_FOUND || call.isList())
                .filter(call -> call.ownership() != Ownership.MISSING);
        return red(calls, enough);
    }

    private List<Cell> red(Stream<Call> calls, int enough) {
        return calls.map(call -> answer(call, (operation, reply) -> Optional.empty()))
                .filter(cell -> cell.wrong().isPresent())
                .limit(enough)
                .toList();
    }

    public List<Operation> operations() {
        return operations;
    }

    private record Call(Operation operation, Actor actor, Optional<Owned> object, Ownership ownership, String query) {

        Expectation expected() {
            return Expectation.of(operation, actor, object);
        }

        boolean isList() {
            return operation.isRead() && operation.reach(actor.scope()).equals("own");
        }
    }

    private List<Call> calls(Operation operation) {
        List<Call> calls = new ArrayList<>();
        for (Actor actor : world.actors()) {
            if (operation.object().isEmpty()) {
                queries(operation, actor)
                        .forEach(query ->
                                calls.add(new Call(operation, actor, Optional.empty(), Ownership.NONE, query)));
                continue;
            }
            world.missing(operation.object());
            calls.add(new Call(operation, actor, Optional.empty(), Ownership.MISSING, operation.query()));
            for (Owned object : world.objects(operation.object())) {
                calls.add(new Call(
                        operation, actor, Optional.of(object), world.ownership(actor, object), operation.query()));
            }
        }
        return calls;
    }

    /** Parameters whose values the list itself gives out or declares in words. */
    private static final Set<String> MADE_FOR_THE_LIST = Set.of("after", "limit", "sort");

    /** A list is asked, by whom it answers, as it is, in full, through each filter, and from a foreign row on. */
    private List<String> queries(Operation operation, Actor actor) {
        if (!operation.filters().containsKey("after")
                || Expectation.of(operation, actor, Optional.empty()) != Expectation.REACHED) {
            return List.of(operation.query());
        }
        List<String> queries = new ArrayList<>(List.of("", "?limit=200"));
        operation
                .filters()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !MADE_FOR_THE_LIST.contains(name))
                        .forEach(value -> queries.add("?limit=200&" + name + "=" + value)));
        world.objects().stream()
                .filter(object -> !object.parties().contains(actor.name()))
                .flatMap(object -> object.path().values().stream())
                .filter(id -> id.length() == 36)
                .distinct()
                .limit(3)
                .forEach(id -> queries.add("?limit=200&after=" + id));
        return queries;
    }

    private Cell answer(Call call, BiFunction<Operation, Reply, Optional<String>> check) {
        Operation operation = call.operation();
        Map<String, String> path = call.object()
                .map(Owned::path)
                .orElseGet(() -> operation.object().isEmpty() ? Map.of() : world.missing(operation.object()));
        Reply reply = caller.call(operation, call.actor(), path, call.query());
        return new Cell(
                operation,
                call.actor(),
                call.ownership(),
                call.expected(),
                reply.status(),
                wrong(call, path, reply).or(() -> check.apply(operation, reply)));
    }

    private Optional<String> wrong(Call call, Map<String, String> path, Reply reply) {
        if (!call.expected().isMetBy(reply.status())) {
            return Optional.of("answered " + shortened(reply.body()));
        }
        if (call.expected() == Expectation.NOT_FOUND && call.object().isPresent()) {
            Map<String, String> missing = world.missing(call.operation().object());
            Reply same = missing(call);
            if (!reply.about(path, missing).reads(same)) {
                return Optional.of("differs from a missing one: " + shortened(reply.body()));
            }
            return Optional.empty();
        }
        return exposed(call, reply);
    }

    /** What this caller hears of an object that is not there; asked for once. */
    private Reply missing(Call call) {
        Operation operation = call.operation();
        return missing.computeIfAbsent(
                operation.id() + " " + call.actor().name(),
                once -> caller.call(operation, call.actor(), world.missing(operation.object()), call.query()));
    }

    /** Foreign rows and fields in an answer to somebody who reaches only its own. */
    private Optional<String> exposed(Call call, Reply reply) {
        Actor actor = call.actor();
        Optional<String> secret = world.marks().stream()
                .filter(mark -> !mark.readers().contains(actor.name()))
                .filter(mark -> mark.isIn(reply.all()))
                .map(mark -> "shows " + mark.what())
                .findFirst();
        if (secret.isPresent() || !call.operation().reach(actor.scope()).equals("own")) {
            return secret;
        }
        return world.objects().stream()
                .filter(object -> !object.parties().contains(actor.name()))
                .filter(object -> !reachesAll(actor, object.kind()))
                .filter(object -> object.path().values().stream()
                        .anyMatch(id -> isTelling(id)
                                && !isOwn(actor, id)
                                && reply.all().contains(id)))
                .map(object -> "shows a foreign " + object.kind())
                .findFirst();
    }

    /** What an actor may read under its own address is no secret inside another answer. */
    private boolean reachesAll(Actor actor, String kind) {
        return operations.stream()
                .filter(operation -> operation.object().equals(kind))
                .anyMatch(operation -> operation.reach(actor.scope()).equals("any"));
    }

    /** A code such as {@code vmc-aws} tells nothing of anybody. */
    private static boolean isTelling(String id) {
        return TELLING.matcher(id).matches();
    }

    /** A path may begin with an identifier that is the actor's, such as its customer's. */
    private boolean isOwn(Actor actor, String id) {
        return world.knows(actor, id)
                || world.objects().stream()
                        .anyMatch(object -> object.parties().contains(actor.name())
                                && object.path().containsValue(id));
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(body.length(), 300));
    }
}

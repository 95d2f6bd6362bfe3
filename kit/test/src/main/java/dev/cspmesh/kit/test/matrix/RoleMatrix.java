package dev.cspmesh.kit.test.matrix;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Role;
import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.document.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The roles of the authorization matrix: every operation, called by somebody with each role of each participant that it
 * lets in, and by those with no role, an invented one, and one of another participant. Where the operation is about an
 * object, it is about a missing one: visibility is the other matrix's matter, and nothing changes.
 */
public final class RoleMatrix {

    private static final String NO_ROLE = "";
    private static final String INVENTED = "president";

    private final Caller caller;
    private final List<Operation> operations;
    private final World world;
    private final BiFunction<Actor, String, Actor> with;

    /**
     * @param base address of the service
     * @param with an actor with another role than its own, empty for none
     */
    public RoleMatrix(URI base, Document document, World world, BiFunction<Actor, String, Actor> with) {
        this.caller = new Caller(base);
        this.operations = document.operations();
        this.world = world;
        this.with = with;
    }

    /** Calls everything. Within an operation those who may not call first, since the others may change state. */
    public List<Cell> fill() {
        List<Cell> cells = new ArrayList<>();
        for (Operation operation : operations) {
            for (boolean may : List.of(false, true)) {
                people().flatMap(actor -> roles(actor)
                                .filter(role ->
                                        isPermitted(operation, actor) && operation.isFor(actor.scope(), role) == may)
                                .map(role -> cell(operation, with.apply(actor, role), may)))
                        .forEach(cells::add);
            }
        }
        return cells;
    }

    /** One of each participant that has people. */
    private Stream<Actor> people() {
        Set<String> seen = new LinkedHashSet<>();
        return world.actors().stream().filter(actor -> participant(actor).isPresent() && seen.add(actor.scope()));
    }

    private static Optional<Participant> participant(Actor actor) {
        return Participant.ofScope(actor.scope()).filter(participant -> participant != Participant.SERVICE);
    }

    private static boolean isPermitted(Operation operation, Actor actor) {
        return !operation.isForAnyone() && !operation.reach(actor.scope()).equals("none");
    }

    private static Stream<String> roles(Actor actor) {
        Participant participant = participant(actor).orElseThrow();
        Stream<String> own = Role.of(participant).stream().map(Role::code);
        Stream<String> foreign = Stream.of(Role.values())
                .filter(role -> !role.isOf(participant))
                .map(Role::code)
                .limit(1);
        return Stream.of(own, Stream.of(NO_ROLE, INVENTED), foreign).flatMap(each -> each);
    }

    private Cell cell(Operation operation, Actor actor, boolean may) {
        boolean aboutAnObject = !operation.object().isEmpty();
        Reply reply = caller.call(
                operation,
                actor,
                aboutAnObject ? world.missing(operation.object()) : java.util.Map.of(),
                operation.query());
        Expectation found = aboutAnObject ? Expectation.NOT_FOUND : Expectation.REACHED;
        Expectation expected = may ? found : Expectation.FORBIDDEN;
        return new Cell(
                operation,
                actor,
                aboutAnObject ? Ownership.MISSING : Ownership.NONE,
                expected,
                reply.status(),
                wrong(expected, reply));
    }

    private static Optional<String> wrong(Expectation expected, Reply reply) {
        boolean met = expected.isMetBy(reply.status())
                && reply.body().contains("role-missing") == (expected == Expectation.FORBIDDEN);
        return met
                ? Optional.empty()
                : Optional.of(reply.body().substring(0, Math.min(reply.body().length(), 200)));
    }
}

package dev.cspmesh.kit.lifecycle;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.OperationDuties;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.problem.Rejection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The life cycle of one kind of aggregate: a table of what may be done in which state, by whom, what follows and which
 * event says so.
 *
 * <pre>{@code
 * static final LifeCycle<Contract, ContractStatus> TABLE = LifeCycle
 *         .of("contract", ContractStatus.class, Contract::status, Contract::id)
 *         .begins(DRAFT_CONTRACT, By.any(CSP_SAAS), DRAFT, "contract.drafted.v1")
 *         .row(DRAFT, SIGN, CSP_SAAS, PENDING_SIGNATURE, "contract.signed.v1")
 *         .row(ACTIVE, MAKE_DEFAULT, CSP_SAAS, ACTIVE, "contract.default-changed.v1").unless(ContractRules::isDefault)
 *         .automatic(PENDING_EXPIRATION, EXPIRE, EXPIRED, "contract.expired.v1")
 *         .table();
 *
 * status = TABLE.next(this, SIGN, caller);
 * }</pre>
 *
 * @param <T> the aggregate
 * @param <S> its states
 */
public final class LifeCycle<T, S extends Enum<S>> {

    private final LifeCycleDraft<T, S> parts;

    LifeCycle(LifeCycleDraft<T, S> parts) {
        this.parts = parts;
    }

    /** A table of aggregates that their path names by one identifier, {@code {id}}. */
    public static <T, S extends Enum<S>> LifeCycleDraft<T, S> of(
            String name, Class<S> states, Function<T, S> state, Function<T, ?> id) {
        return new LifeCycleDraft<>(name, states, state, subject -> Map.of("id", id.apply(subject)));
    }

    /** A table of aggregates whose paths have several parameters. */
    public static <T, S extends Enum<S>> LifeCycleDraft<T, S> addressed(
            String name, Class<S> states, Function<T, S> state, Function<T, Map<String, ?>> parameters) {
        return new LifeCycleDraft<>(name, states, state, parameters);
    }

    /**
     * The state that follows when this caller does this now.
     *
     * @throws dev.cspmesh.kit.problem.Rejected 409 wrong-state with what this caller may do instead, or the rule's refusal
     */
    public S next(T subject, Action action, Caller caller) {
        return transition(subject, action, parts.role.apply(subject, caller), mayCall(caller))
                .to();
    }

    /** The state that follows when somebody in a role of the aggregate does this now; see {@link By#role}. */
    public S next(T subject, Action action, String role) {
        return transition(subject, action, role).to();
    }

    /**
     * The state that follows when this happens by itself.
     *
     * @throws dev.cspmesh.kit.problem.Rejected 409 wrong-state if it can't happen now
     */
    public S next(T subject, Action automatic) {
        return transition(subject, automatic, "").to();
    }

    /**
     * Refuses unless this caller may do this now.
     *
     * @throws dev.cspmesh.kit.problem.Rejected 409 wrong-state with what this caller may do instead, or the rule's refusal
     */
    public void require(T subject, Action action, Caller caller) {
        transition(subject, action, parts.role.apply(subject, caller), mayCall(caller));
    }

    /** What the caller's roles let it call. */
    private static Predicate<Action> mayCall(Caller caller) {
        return action -> OperationDuties.areOf(caller, action.name());
    }

    /** Whether this can happen now, whoever does it. */
    public boolean allows(T subject, Action action) {
        return rows(subject).anyMatch(row -> row.action().equals(action));
    }

    /** The row that is taken when somebody in this role does this now; the role is empty for what happens by itself. */
    public Transition<T, S> transition(T subject, Action action, String role) {
        return transition(subject, action, role, all -> true);
    }

    private Transition<T, S> transition(T subject, Action action, String role, Predicate<Action> shown) {
        Transition<T, S> row = rows(subject)
                .filter(each -> each.action().equals(action) && mayTake(each, role))
                .findFirst()
                .orElseThrow(() -> wrongState(subject, role, shown).rejected());
        Rejection.refuse(row.guard().apply(subject));
        return row;
    }

    /** The requests that this caller may make now, by state and roles, and that would be taken. */
    public List<NextAction> allowedActions(T subject, Caller caller) {
        return allowedActions(subject, caller, Set.of());
    }

    /**
     * The same, without what a fact outside the aggregate forbids.
     *
     * @param hidden actions that would be refused for a reason that the aggregate doesn't know
     */
    public List<NextAction> allowedActions(T subject, Caller caller, Set<Action> hidden) {
        Predicate<Action> mayCall = mayCall(caller);
        return offered(
                subject, parts.role.apply(subject, caller), action -> !hidden.contains(action) && mayCall.test(action));
    }

    /** The requests that somebody in this role may make now; see {@link By#role}. */
    public List<NextAction> allowedActions(T subject, String role) {
        return offered(subject, role, all -> true);
    }

    /** Everybody's next requests by scope or role, for an event that tells other services whose turn it is. */
    public Map<String, List<NextAction>> nextActions(T subject) {
        Map<String, List<NextAction>> all = new LinkedHashMap<>();
        rows(subject)
                .flatMap(row -> row.by().names().stream())
                .distinct()
                .forEach(role -> all.put(role, offered(subject, role, any -> true)));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    public String name() {
        return parts.name;
    }

    public Class<S> states() {
        return parts.states;
    }

    /** The rows that begin a new aggregate; their {@code from} and {@code to} are the same. */
    public List<Transition<T, S>> beginnings() {
        return List.copyOf(parts.beginnings);
    }

    public List<Transition<T, S>> transitions() {
        return List.copyOf(parts.rows);
    }

    /** Each action once, in the order of the table. */
    public List<Action> actions() {
        return parts.rows.stream().map(Transition::action).distinct().toList();
    }

    private Stream<Transition<T, S>> rows(T subject) {
        S state = parts.state.apply(subject);
        return parts.rows.stream()
                .filter(row -> row.from() == state && row.condition().test(subject));
    }

    private static boolean mayTake(Transition<?, ?> row, String role) {
        return row.action().isAutomatic() ? role.isEmpty() : row.by().includes(role);
    }

    /** Of several rows for one action the first counts, as when it is taken. */
    private List<NextAction> offered(T subject, String role, Predicate<Action> shown) {
        Map<Action, Transition<T, S>> taken = new LinkedHashMap<>();
        rows(subject)
                .filter(row -> !row.action().isAutomatic() && row.by().includes(role))
                .forEach(row -> taken.putIfAbsent(row.action(), row));
        return taken.values().stream()
                .filter(row ->
                        shown.test(row.action()) && row.guard().apply(subject).isEmpty())
                .map(row -> nextAction(subject, row.action()))
                .toList();
    }

    private NextAction nextAction(T subject, Action action) {
        String path = action.path();
        for (Map.Entry<String, ?> parameter : parts.parameters.apply(subject).entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return new NextAction(action.name(), action.method(), path);
    }

    private Rejection wrongState(T subject, String role, Predicate<Action> shown) {
        List<NextAction> offered = offered(subject, role, shown);
        String allowed = offered.isEmpty()
                ? "nothing"
                : offered.stream().map(NextAction::action).collect(Collectors.joining(", "));
        String state = parts.state.apply(subject).toString();
        Rejection rejection = Rejection.of(
                        CommonProblems.WRONG_STATE,
                        "The %s is %s; what you may do now: %s.".formatted(parts.name, state, allowed))
                .field("#/" + parts.property, "is " + state, allowed);
        for (NextAction action : offered) {
            rejection = rejection.step(action.action(), action.method(), action.href());
        }
        return Optional.ofNullable(parts.readers.get(role))
                .or(() -> parts.read)
                .map(read -> nextAction(subject, read))
                .map(reader(rejection))
                .orElse(rejection);
    }

    private static Function<NextAction, Rejection> reader(Rejection rejection) {
        return read -> rejection.step(read.action(), read.method(), read.href());
    }
}

package dev.cspmesh.kit.test.lifecycle;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the states of one aggregate are walked over HTTP.
 *
 * <pre>{@code
 * WalkedAggregate.of(ContractLifeCycle.TABLE, "/contracts/{id}")
 *         .state(DRAFT, () -> WalkedObject.of(drafted(partner)).with("partner", partner))
 *         .state(ACTIVE, () -> …)
 *         .caller("csp-saas", contract -> csp(contract.get("partner")))
 *         .caller("vmware", contract -> vmware())
 *         .body("rejectContract", contract -> "{\"reason\": \"too early\"}")
 * }</pre>
 *
 * <p>An action without a body of its own gets the example of the document. Every state of the table must be given.
 */
public final class WalkedAggregate {

    private final LifeCycle<?, ?> table;
    private final String view;
    private final Map<Enum<?>, Supplier<WalkedObject>> states = new LinkedHashMap<>();
    private final Map<String, Function<WalkedObject, RequestSpecification>> callers = new LinkedHashMap<>();
    private final Map<String, Function<WalkedObject, String>> bodies = new LinkedHashMap<>();
    private final Map<String, Consumer<WalkedObject>> preparations = new LinkedHashMap<>();
    private final Map<String, String> confirmed = new LinkedHashMap<>();

    private WalkedAggregate(LifeCycle<?, ?> table, String view) {
        this.table = table;
        this.view = view;
    }

    /**
     * The walk of a table.
     *
     * @param view path of the representation that lists the allowed actions
     */
    public static WalkedAggregate of(LifeCycle<?, ?> table, String view) {
        return new WalkedAggregate(table, view);
    }

    /** Makes a new object in this state; called once for each action that is tried. */
    public WalkedAggregate state(Enum<?> state, Supplier<WalkedObject> object) {
        states.put(state, object);
        return this;
    }

    /** Somebody who looks at the object and tries what is listed and what is not; one for each role that may read it. */
    public WalkedAggregate caller(String role, Function<WalkedObject, RequestSpecification> request) {
        callers.put(role, request);
        return this;
    }

    /** The valid body of an action, by its operationId. */
    public WalkedAggregate body(String action, Function<WalkedObject, String> body) {
        bodies.put(action, body);
        return this;
    }

    /** An action whose If-Match names something else than the object: the address that is read for its entity tag. */
    public WalkedAggregate confirms(String action, String path) {
        confirmed.put(action, path);
        return this;
    }

    /** What must be there before a listed action is tried, such as what its input refers to. */
    public WalkedAggregate before(String action, Consumer<WalkedObject> preparation) {
        preparations.put(action, preparation);
        return this;
    }

    String name() {
        return table.name();
    }

    String view(WalkedObject object) {
        return object.address(view);
    }

    List<Action> requests() {
        return table.actions().stream().filter(action -> !action.isAutomatic()).toList();
    }

    List<? extends Enum<?>> missingStates() {
        return Arrays.stream(table.states().getEnumConstants())
                .filter(state -> !states.containsKey(state))
                .toList();
    }

    Map<Enum<?>, Supplier<WalkedObject>> states() {
        return states;
    }

    Map<String, Function<WalkedObject, RequestSpecification>> callers() {
        return callers;
    }

    Optional<String> body(String action, WalkedObject object) {
        return Optional.ofNullable(bodies.get(action)).map(body -> body.apply(object));
    }

    Optional<String> confirmed(String action, WalkedObject object) {
        return Optional.ofNullable(confirmed.get(action)).map(object::address);
    }

    void prepare(String action, WalkedObject object) {
        Optional.ofNullable(preparations.get(action)).ifPresent(each -> each.accept(object));
    }
}

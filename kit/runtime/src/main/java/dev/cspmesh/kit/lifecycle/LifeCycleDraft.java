package dev.cspmesh.kit.lifecycle;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** A table that is being written. */
public final class LifeCycleDraft<T, S extends Enum<S>> {

    final String name;
    final Class<S> states;
    final Function<T, S> state;
    final Function<T, Map<String, ?>> parameters;
    final List<Transition<T, S>> beginnings = new ArrayList<>();
    final List<Transition<T, S>> rows = new ArrayList<>();
    BiFunction<T, Caller, String> role =
            (subject, caller) -> caller.participant().scope();
    Optional<Action> read = Optional.empty();
    final Map<String, Action> readers = new LinkedHashMap<>();
    String property = "status";

    LifeCycleDraft(String name, Class<S> states, Function<T, S> state, Function<T, Map<String, ?>> parameters) {
        this.name = name;
        this.states = states;
        this.state = state;
        this.parameters = parameters;
    }

    /** How a caller acts on an aggregate when that is not as its participant: asker or answerer of a request. */
    public LifeCycleDraft<T, S> actingAs(BiFunction<T, Caller, String> roleOf) {
        role = roleOf;
        return this;
    }

    /** The request that shows the aggregate; a refusal leads there. */
    public LifeCycleDraft<T, S> shownBy(Action action) {
        read = Optional.of(action);
        return this;
    }

    /** The request that shows the aggregate to some, where others have another one; a refusal leads there. */
    public LifeCycleDraft<T, S> shownTo(By readersOf, Action action) {
        readersOf.names().forEach(name -> readers.put(name, action));
        return this;
    }

    /** The property of the view that holds the state, if it is not {@code status}. */
    public LifeCycleDraft<T, S> stateIn(String viewProperty) {
        property = viewProperty;
        return this;
    }

    /** What makes a new aggregate, and its first state. */
    public LifeCycleDraft<T, S> begins(Action action, By by, S first, String event) {
        beginnings.add(Transition.of(first, action, by, first, event));
        return this;
    }

    public LifeCycleDraft<T, S> row(S from, Action action, Participant by, S to, String event) {
        return row(from, action, By.any(by), to, event);
    }

    public LifeCycleDraft<T, S> row(S from, Action action, By by, S to, String event) {
        rows.add(Transition.of(from, action, by, to, event));
        return this;
    }

    /** Something that happens without a request. */
    public LifeCycleDraft<T, S> automatic(S from, Action action, S to, String event) {
        return row(from, action, By.NOBODY, to, event);
    }

    /** The row above counts only while this holds; of several rows of a state and action the first such is taken. */
    public LifeCycleDraft<T, S> when(Predicate<T> condition) {
        rows.add(rows.removeLast().when(condition));
        return this;
    }

    /** The row above is refused, and not offered, for what this rule says. */
    public LifeCycleDraft<T, S> unless(Function<T, Optional<Rejection>> rule) {
        rows.add(rows.removeLast().unless(rule));
        return this;
    }

    public LifeCycle<T, S> table() {
        return new LifeCycle<>(this);
    }
}

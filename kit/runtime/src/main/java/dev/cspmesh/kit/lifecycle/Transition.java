package dev.cspmesh.kit.lifecycle;

import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One row of the table.
 *
 * @param from state in which it can happen
 * @param action what is done
 * @param by who may do it; nobody when it happens by itself
 * @param to state that follows; the same one when only content changes
 * @param event type of the event that says so
 * @param condition among several rows of one state and action, whether this is the one that is taken
 * @param guard a rule that refuses it and needs no input; what it refuses is not offered
 */
public record Transition<T, S extends Enum<S>>(
        S from,
        Action action,
        By by,
        S to,
        String event,
        Predicate<T> condition,
        Function<T, Optional<Rejection>> guard) {

    static <T, S extends Enum<S>> Transition<T, S> of(S from, Action action, By by, S to, String event) {
        return new Transition<>(from, action, by, to, event, subject -> true, subject -> Optional.empty());
    }

    Transition<T, S> when(Predicate<T> holds) {
        return new Transition<>(from, action, by, to, event, holds, guard);
    }

    Transition<T, S> unless(Function<T, Optional<Rejection>> refused) {
        return new Transition<>(from, action, by, to, event, condition, refused);
    }
}

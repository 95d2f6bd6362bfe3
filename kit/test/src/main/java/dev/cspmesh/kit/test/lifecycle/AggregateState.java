package dev.cspmesh.kit.test.lifecycle;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** The field of an aggregate that holds its state: put there without the way that leads to it, for tests of one step. */
public final class AggregateState {

    /** What the field is called where another one has the same type, such as the state before. */
    private static final Set<String> NAMES = Set.of("status", "state");

    private AggregateState() {}

    /** The same aggregate, in another state. Everything else stays: facts that the state needs must be there already. */
    @SuppressWarnings("unchecked")
    public static <T, S extends Enum<S>> T put(T aggregate, S state) {
        try {
            field(aggregate, state.getDeclaringClass()).set(aggregate, state);
            return aggregate;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static <S extends Enum<S>> S of(Object aggregate, Class<S> states) {
        try {
            return states.cast(field(aggregate, states).get(aggregate));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Field field(Object aggregate, Class<?> states) {
        return Stream.<Class<?>>iterate(aggregate.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == states)
                .min(Comparator.comparing(field -> !NAMES.contains(field.getName())))
                .map(AggregateState::opened)
                .orElseThrow(() -> new AssertionError(aggregate.getClass() + " has no field of type " + states));
    }

    private static Field opened(Field field) {
        field.setAccessible(true);
        return field;
    }
}

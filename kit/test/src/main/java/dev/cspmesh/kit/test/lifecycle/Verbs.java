package dev.cspmesh.kit.test.lifecycle;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.lifecycle.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which method of the aggregate does which action of its table, with valid input.
 *
 * <pre>{@code
 * Verbs.of(Contract.class)
 *         .request(SIGN, (contract, caller) -> contract.sign(caller, NOW))
 *         .automatic(EXPIRE, contract -> contract.expire(NOW));
 * }</pre>
 *
 * <p>What the method returns is the event, several of them, an {@link Optional}, or nothing when the use case makes it.
 */
public final class Verbs<T> {

    private final Map<Action, BiFunction<T, Caller, Object>> methods = new LinkedHashMap<>();

    private Verbs() {}

    public static <T> Verbs<T> of(Class<T> aggregate) {
        return new Verbs<>();
    }

    /** A verb that a caller does. */
    public Verbs<T> request(Action action, BiFunction<T, Caller, Object> verb) {
        methods.put(action, verb);
        return this;
    }

    /** A verb that time or another service does. */
    public Verbs<T> automatic(Action action, Function<T, Object> verb) {
        methods.put(action, (subject, nobody) -> verb.apply(subject));
        return this;
    }

    /** Does it; the events' types, empty if the method tells none. */
    List<String> run(Action action, T subject, Caller caller) {
        BiFunction<T, Caller, Object> verb = Optional.ofNullable(methods.get(action))
                .orElseThrow(() -> new AssertionError("verbs() does not say which method does " + action.name()));
        return events(Optional.ofNullable(verb.apply(subject, caller)))
                .map(DomainEvent::type)
                .toList();
    }

    private static Stream<DomainEvent> events(Optional<?> result) {
        return result.stream().flatMap(Verbs::eventsOf);
    }

    private static Stream<DomainEvent> eventsOf(Object result) {
        return switch (result) {
            case DomainEvent event -> Stream.of(event);
            case Optional<?> some -> events(some);
            case Iterable<?> all -> {
                Stream.Builder<DomainEvent> events = Stream.builder();
                all.forEach(each -> eventsOf(each).forEach(events));
                yield events.build();
            }
            default -> Stream.empty();
        };
    }
}

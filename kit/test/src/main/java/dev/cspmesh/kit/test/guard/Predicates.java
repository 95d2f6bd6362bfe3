package dev.cspmesh.kit.test.guard;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Visibility;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.inject.Any;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All visibility predicates of the running service, each removable by itself. */
final class Predicates {

    private static final String EVERYTHING = "1 = 1";

    private Predicates() {}

    /** One participant's predicate in one repository. */
    record Predicate(String repository, Participant participant, Map<Participant, String> predicates, String words) {

        String name() {
            return repository + " for " + participant.scope() + ": " + words;
        }

        /** Lets the participant see every row while this runs. */
        <T> T without(java.util.function.Supplier<T> run) {
            predicates.put(participant, EVERYTHING);
            try {
                return run.get();
            } finally {
                predicates.put(participant, words);
            }
        }
    }

    static List<Predicate> all() {
        Map<Visibility, String> repositories = new LinkedHashMap<>();
        for (Class<?> bean : beans()) {
            Stream.<Class<?>>iterate(bean, type -> type != null && type != Object.class, Class::getSuperclass)
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(field -> field.getType() == Visibility.class)
                    .forEach(field -> repositories.putIfAbsent(value(bean, field), bean.getSimpleName()));
        }
        return repositories.entrySet().stream()
                .flatMap(entry -> of(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static Set<Class<?>> beans() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.getName().startsWith("dev.cspmesh."))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A constant of the repository, or what it gave the base that it extends. */
    private static Visibility value(Class<?> bean, Field field) {
        try {
            field.setAccessible(true);
            boolean constant = Modifier.isStatic(field.getModifiers());
            Object holder = constant
                    ? null
                    : ClientProxy.unwrap(
                            Arc.container().select(bean, Any.Literal.INSTANCE).get());
            return (Visibility) field.get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Predicate> of(String repository, Visibility visibility) {
        try {
            Field inside = Visibility.class.getDeclaredField("predicates");
            inside.setAccessible(true);
            Map<Participant, String> predicates = (Map<Participant, String>) inside.get(visibility);
            return predicates.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(EVERYTHING))
                    .map(entry -> new Predicate(repository, entry.getKey(), predicates, entry.getValue()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

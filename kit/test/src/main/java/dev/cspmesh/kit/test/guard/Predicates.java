package dev.cspmesh.kit.test.guard;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Visibility;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        Set<Class<?>> beans = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.getName().startsWith("dev.cspmesh."))
                .collect(Collectors.toSet());
        List<Predicate> found = new ArrayList<>();
        for (Class<?> bean : beans) {
            Arrays.stream(bean.getDeclaredFields())
                    .filter(field -> field.getType() == Visibility.class && Modifier.isStatic(field.getModifiers()))
                    .forEach(field -> found.addAll(of(bean, field)));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<Predicate> of(Class<?> repository, Field field) {
        try {
            field.setAccessible(true);
            Field inside = Visibility.class.getDeclaredField("predicates");
            inside.setAccessible(true);
            Map<Participant, String> predicates = (Map<Participant, String>) inside.get(field.get(null));
            return predicates.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(EVERYTHING))
                    .map(entry ->
                            new Predicate(repository.getSimpleName(), entry.getKey(), predicates, entry.getValue()))
                    .toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.cspmesh.kit.test.guard;

import dev.cspmesh.kit.test.matrix.World;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Each test class's parties and objects, made once: that takes many requests. */
public final class Worlds {

    private static final Map<Class<?>, World> MADE = new ConcurrentHashMap<>();

    private Worlds() {}

    public static World of(Class<?> test, Supplier<World> making) {
        World made = MADE.get(test);
        if (made == null) {
            made = making.get();
            MADE.put(test, made);
        }
        return made;
    }
}

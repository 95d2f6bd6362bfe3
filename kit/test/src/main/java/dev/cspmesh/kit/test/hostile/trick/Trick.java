package dev.cspmesh.kit.test.hostile.trick;

import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.hostile.wire.Request;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * One way to spoil a valid request.
 *
 * @param name in a few words, for the report
 * @param fits which operations it can be played on
 * @param lawless the result may be no HTTP any more
 */
public record Trick(String name, Predicate<Operation> fits, BiFunction<Valid, Random, Request> spoil, boolean lawless) {

    /** Leaves the request valid: what the document shows as an example must be understood. */
    public static final Trick NOTHING = anywhere("nothing", (valid, random) -> valid.request());

    static Trick on(String name, Predicate<Operation> fits, BiFunction<Valid, Random, Request> spoil) {
        return new Trick(name, fits, spoil, false);
    }

    static Trick anywhere(String name, BiFunction<Valid, Random, Request> spoil) {
        return on(name, operation -> true, spoil);
    }

    static Trick onBody(String name, BiFunction<Valid, Random, Request> spoil) {
        return on(name, operation -> operation.body().isPresent(), spoil);
    }

    Trick beyondHttp() {
        return new Trick(name, fits, spoil, true);
    }

    @SafeVarargs
    static <T> T any(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

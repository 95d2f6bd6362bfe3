package dev.cspmesh.kit.test.matrix;

import dev.cspmesh.kit.test.document.Operation;
import java.util.Optional;

/**
 * One call of one operation by one actor.
 *
 * @param wrong what is wrong with the answer; nothing when it is as declared
 */
public record Cell(
        Operation operation,
        Actor actor,
        Ownership ownership,
        Expectation expected,
        int status,
        Optional<String> wrong) {

    public String line() {
        return "%s by %s on %s: expected %s, got %d%s"
                .formatted(
                        operation.id(),
                        actor.name(),
                        ownership,
                        expected,
                        status,
                        wrong.map(why -> " (" + why + ")").orElse(""));
    }
}

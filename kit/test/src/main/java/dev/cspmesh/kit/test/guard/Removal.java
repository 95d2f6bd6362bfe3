package dev.cspmesh.kit.test.guard;

import dev.cspmesh.kit.test.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes every guard of a service away, one at a time, and looks whether the authorization matrix notices. Permissions go
 * together, since each operation's own cells tell about its own permission; predicates go one by one.
 */
final class Removal {

    private final Matrix matrix;
    private final int enough;

    /**
     * @param enough cells to find for a guard before the next one is taken away
     */
    Removal(Matrix matrix, int enough) {
        this.matrix = matrix;
        this.enough = enough;
    }

    public List<Guard> all() {
        List<Guard> guards = new ArrayList<>();
        for (Predicates.Predicate predicate : Predicates.all()) {
            String scope = predicate.participant().scope();
            guards.add(new Guard(predicate.name(), predicate.without(() -> matrix.foreign(scope, enough))));
        }
        guards.addAll(permissions());
        return guards;
    }

    private List<Guard> permissions() {
        OpenDoors.open(true);
        try {
            return matrix.operations().stream()
                    .filter(operation -> !operation.isForAnyone())
                    .map(operation -> new Guard("permission of " + operation.id(), matrix.refusals(operation, enough)))
                    .toList();
        } finally {
            OpenDoors.open(false);
        }
    }
}

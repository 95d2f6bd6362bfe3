package dev.cspmesh.kit.test.guard;

import dev.cspmesh.kit.test.matrix.Cell;
import dev.cspmesh.kit.test.matrix.Matrix;
import dev.cspmesh.kit.test.matrix.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes every guard of a service away, one at a time, and looks whether the authorization matrix notices. Permissions go
 * together, since each operation's own cells tell about its own permission; predicates go one by one.
 */
public final class Removal {

    private final Matrix matrix;

    public Removal(Matrix matrix) {
        this.matrix = matrix;
    }

    public List<Guard> all() {
        List<Guard> guards = new ArrayList<>(permissions());
        for (Predicates.Predicate predicate : Predicates.all()) {
            List<Cell> red = predicate.without(
                    () -> matrix.foreign(predicate.participant().scope()).wrong());
            guards.add(new Guard(predicate.name(), red));
        }
        return guards;
    }

    private List<Guard> permissions() {
        OpenDoors.open(true);
        try {
            List<Cell> red = matrix.refusals().wrong();
            return matrix.operations().stream()
                    .filter(operation -> !operation.isForAnyone())
                    .map(operation -> new Guard("permission of " + operation.id(), of(operation, red)))
                    .toList();
        } finally {
            OpenDoors.open(false);
        }
    }

    private static List<Cell> of(Operation operation, List<Cell> red) {
        return red.stream()
                .filter(cell -> cell.operation().id().equals(operation.id()))
                .toList();
    }
}

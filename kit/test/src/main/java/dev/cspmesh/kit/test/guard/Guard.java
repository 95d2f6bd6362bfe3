package dev.cspmesh.kit.test.guard;

import dev.cspmesh.kit.test.matrix.Cell;
import java.util.List;

/**
 * A permission or a visibility predicate that was taken away, and the cells that turned red.
 *
 * @param name what was taken away
 * @param caught the cells that saw it
 */
public record Guard(String name, List<Cell> caught) {

    public Guard {
        caught = List.copyOf(caught);
    }

    boolean isCaught() {
        return !caught.isEmpty();
    }
}

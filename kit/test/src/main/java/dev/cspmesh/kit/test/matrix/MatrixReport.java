package dev.cspmesh.kit.test.matrix;

import dev.cspmesh.kit.test.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A filled matrix. */
public record MatrixReport(List<Operation> operations, List<Actor> actors, List<Cell> cells) {

    public MatrixReport {
        operations = List.copyOf(operations);
        actors = List.copyOf(actors);
        cells = List.copyOf(cells);
    }

    public List<Cell> wrong() {
        return cells.stream().filter(cell -> cell.wrong().isPresent()).toList();
    }

    /** The line that {@code ./mesh test} shows. */
    public String line() {
        return "authorization matrix: operations=%d cells=%d wrong=%d"
                .formatted(operations.size(), cells.size(), wrong().size());
    }

    /** Two services' matrices as one. */
    public MatrixReport and(MatrixReport other) {
        return new MatrixReport(joined(operations, other.operations), actors, joined(cells, other.cells));
    }

    private static <T> List<T> joined(List<T> one, List<T> two) {
        return new ArrayList<>(Stream.concat(one.stream(), two.stream()).toList());
    }
}

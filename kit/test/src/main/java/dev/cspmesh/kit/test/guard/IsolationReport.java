package dev.cspmesh.kit.test.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.Findings;
import dev.cspmesh.kit.test.document.LiveAnswers;
import dev.cspmesh.kit.test.document.ServedDocument;
import dev.cspmesh.kit.test.matrix.Actor;
import dev.cspmesh.kit.test.matrix.Cell;
import dev.cspmesh.kit.test.matrix.Expectation;
import dev.cspmesh.kit.test.matrix.Matrix;
import dev.cspmesh.kit.test.matrix.MatrixReport;
import dev.cspmesh.kit.test.matrix.RoleMatrix;
import dev.cspmesh.kit.test.matrix.World;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** The wall of the service under test: its matrix as it should be, and red wherever a guard is gone. */
final class IsolationReport {

    /** One cell is enough to know; the reader of the list gets some more. */
    private static final int ENOUGH = 3;

    private final Matrix matrix;
    private final RoleMatrix roles;

    private IsolationReport(World world) {
        URI service = URI.create("http://localhost:" + RestAssured.port);
        this.matrix = new Matrix(service, ServedDocument.get(), world);
        this.roles = new RoleMatrix(service, ServedDocument.get(), world, Cast::with);
    }

    static IsolationReport of(IsolationReportTest test) {
        return new IsolationReport(Worlds.of(test.getClass(), test::world));
    }

    /** Every cell answers what its operation declares. */
    void stands() {
        MatrixReport report = matrix.fill((operation, reply) ->
                LiveAnswers.complaint(operation, reply.status(), reply.contentType(), reply.body()));
        assertThat(report.wrong()).extracting(Cell::line).isEmpty();
        assertThat(report.cells()).hasSizeGreaterThan(report.operations().size());
    }

    /** Every role of every participant calls what its duties are, and nothing else. */
    void standsForEveryRole() {
        List<Cell> cells = roles.fill();
        long wrong = cells.stream().filter(cell -> cell.wrong().isPresent()).count();
        Findings.keep("authorization matrix of roles: operations=%d roles=%d cells=%d wrong=%d"
                .formatted(
                        cells.stream().map(Cell::operation).distinct().count(),
                        cells.stream()
                                .map(Cell::actor)
                                .map(Actor::name)
                                .distinct()
                                .count(),
                        cells.size(),
                        wrong));
        assertThat(cells)
                .filteredOn(cell -> cell.wrong().isPresent())
                .extracting(Cell::line)
                .isEmpty();
        assertThat(cells).extracting(Cell::expected).contains(Expectation.FORBIDDEN, Expectation.REACHED);
    }

    /** No guard can be taken away unnoticed. */
    void needsEachGuard() {
        List<Guard> guards = new Removal(matrix, ENOUGH).all();
        long caught = guards.stream().filter(Guard::isCaught).count();
        Findings.keep("guards: removed=%d caught=%d".formatted(guards.size(), caught));
        Findings.page("guards.md", guards.stream().map(IsolationReport::told).collect(Collectors.joining("\n")));
        assertThat(guards)
                .filteredOn(guard -> !guard.isCaught())
                .extracting(Guard::name)
                .isEmpty();
        assertThat(guards).isNotEmpty();
    }

    private static String told(Guard guard) {
        return "* " + guard.name() + "\n"
                + guard.caught().stream().map(cell -> "  * " + cell.line()).collect(Collectors.joining("\n"));
    }
}

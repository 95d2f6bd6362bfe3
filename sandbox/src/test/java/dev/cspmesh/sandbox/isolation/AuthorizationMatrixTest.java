package dev.cspmesh.sandbox.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.Findings;
import dev.cspmesh.kit.test.matrix.Cell;
import dev.cspmesh.kit.test.matrix.Matrix;
import dev.cspmesh.kit.test.matrix.MatrixPage;
import dev.cspmesh.kit.test.matrix.MatrixReport;
import dev.cspmesh.kit.test.matrix.World;
import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every operation of the walked mesh, every actor with Keycloak's tokens, every kind of ownership. */
@Order(2)
@ResourceLock(value = WalkedMesh.NAME, mode = ResourceAccessMode.READ)
class AuthorizationMatrixTest {
    private static final String BEGIN = "<!-- matrix:begin -->";
    private static final String END = "<!-- matrix:end -->";

    private static final Map<String, MatrixReport> SERVICES = new LinkedHashMap<>();

    /** The services beside each other; each one's calls in order, since some change what the next ones see. */
    @BeforeAll
    static void fill() throws Exception {
        Parties parties = new Parties();
        World world = WalkedWorld.of(parties);
        Map<String, Future<MatrixReport>> pending = new LinkedHashMap<>();
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            for (MeshService service : MeshService.values()) {
                Matrix matrix = new Matrix(parties.address(service), parties.document(service), world);
                pending.put(service.id(), beside.submit(() -> matrix.fill()));
            }
        }
        for (Map.Entry<String, Future<MatrixReport>> service : pending.entrySet()) {
            SERVICES.put(service.getKey(), service.getValue().get());
        }
    }

    @Test
    void every_cell_answers_what_its_operation_declares() {
        MatrixReport whole =
                SERVICES.values().stream().reduce(MatrixReport::and).orElseThrow();
        Findings.page("authorization-matrix.html", MatrixPage.html(SERVICES, whole.line()));
        Findings.keep(whole.line());

        assertThat(whole.wrong()).extracting(Cell::line).isEmpty();
        assertThat(whole.cells()).hasSizeGreaterThan(1000);
    }

    @Test
    void security_md_says_who_may_do_what() throws IOException {
        Path file = ProjectRoot.find().resolve("SECURITY.md");
        String text = Files.readString(file);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String renewed = before + "\n" + MatrixPage.markdown(SERVICES) + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("mesh.security.renew")) {
            Files.writeString(file, renewed);
        }

        assertThat(text)
                .as("renew it: ./mesh test sandbox 'dev/cspmesh/sandbox/isolation/Auth*' -Dmesh.security.renew=true")
                .isEqualTo(renewed);
    }
}

package dev.cspmesh.sandbox.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationReportTest {
    @TempDir
    Path root;

    @Test
    void lines_of_the_same_name_are_added_up_over_the_modules() throws IOException {
        keep("a-service", "guards: removed=3 caught=3");
        keep("b-service", "guards: removed=4 caught=3");
        keep("b-service", "mutations: sent=10 server-errors=0");

        assertThat(IsolationReport.since(Instant.EPOCH, root))
                .containsExactly("guards: removed=7 caught=6", "mutations: sent=10 server-errors=0");
    }

    @Test
    void lines_of_an_earlier_run_are_not_shown() throws IOException {
        keep("a-service", "guards: removed=3 caught=3");

        assertThat(IsolationReport.since(Instant.now().plusSeconds(60), root)).isEmpty();
    }

    private void keep(String module, String line) throws IOException {
        Path folder = Files.createDirectories(root.resolve(module).resolve("target/wall"));
        Files.writeString(folder.resolve(line.substring(0, line.indexOf(':')) + ".txt"), line + "\n");
    }
}

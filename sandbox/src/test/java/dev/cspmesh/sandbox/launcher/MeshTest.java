package dev.cspmesh.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.sandbox.mesh.Sandbox;
import dev.cspmesh.sandbox.mesh.SandboxFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeshTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path root;

    @Test
    void help_explains_every_command_in_one_line() {
        assertThat(mesh("help")).isZero();

        assertThat(lines()).hasSize(14).allSatisfy(line -> assertThat(line).hasSizeLessThan(160));
        assertThat(String.join("\n", lines()))
                .contains(
                        "up [--detach] [--empty] [--wipe]", "down", "status", "journey [--json]", "test", "bench NAME")
                .contains("token ACTOR", "logs SERVICE");
    }

    @Test
    void help_says_of_each_command_what_the_command_says_itself() {
        Sandbox sandbox = new Sandbox(SandboxFolders.of(root), Progress.SILENT);
        Map<String, Command> commands = new Mesh(sandbox, System.out).commands();

        assertThat(commands.values())
                .allSatisfy(command -> assertThat(Mesh.help())
                        .containsPattern("(?m)^  " + Pattern.quote(command.usage()) + "  +"
                                + Pattern.quote(command.purpose()) + "$"));
    }

    @Test
    void the_records_of_a_copy_are_left_alone_and_named() throws IOException {
        Path original = Files.createDirectories(root.resolve("original"));
        Process service = new ProcessBuilder("sleep", "60").start();
        ProcessLedger.open(SandboxFolders.of(original).processes()).add("billing-service", service.toHandle());
        Path records = SandboxFolders.of(root).processes();
        Files.createDirectories(records.getParent());
        Files.copy(SandboxFolders.of(original).processes(), records);

        assertThat(mesh("status")).isEqualTo(1);
        assertThat(mesh("down")).isZero();

        assertThat(service.isAlive()).isTrue();
        assertThat(String.join("\n", lines())).contains("The mesh is down", "are a copy", "is left alone");
        service.destroyForcibly();
    }

    @Test
    void a_word_that_is_no_command_gets_help_and_code_2() {
        assertThat(mesh("start")).isEqualTo(2);
        assertThat(mesh("up", "--fast")).isEqualTo(2);
        assertThat(mesh("token")).isEqualTo(2);
        assertThat(mesh("bench", "anything")).isEqualTo(2);
        assertThat(mesh("logs", "nothing")).isEqualTo(2);
        assertThat(mesh("dead-letters", "nothing")).isEqualTo(2);
        assertThat(mesh("dev", "nothing")).isEqualTo(2);
        assertThat(lines()).isEmpty();
    }

    @Test
    void what_needs_a_running_mesh_says_that_there_is_none() {
        assertThat(mesh("status")).isEqualTo(1);
        assertThat(mesh("token", "vmware")).isEqualTo(1);
        assertThat(mesh("journey")).isEqualTo(1);
        assertThat(mesh("dead-letters", "billing")).isEqualTo(1);

        assertThat(lines()).containsExactly("The mesh is down. Start it: ./mesh up");
    }

    @Test
    void stopping_what_does_not_run_is_no_error() {
        assertThat(mesh("down")).isZero();
    }

    private int mesh(String... words) {
        Sandbox sandbox = new Sandbox(SandboxFolders.of(root), Progress.SILENT);
        return new Mesh(sandbox, new PrintStream(printed, true, StandardCharsets.UTF_8)).run(List.of(words));
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

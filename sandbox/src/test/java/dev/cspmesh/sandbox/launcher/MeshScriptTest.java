package dev.cspmesh.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.sandbox.mesh.SandboxFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the {@code mesh} script answers by itself: in a folder where nothing is built and no Java can be found. */
class MeshScriptTest {
    private static final String HELP = "sandbox/src/main/resources/mesh-help.txt";

    @TempDir
    private Path folder;

    private record Outcome(int code, String out) {}

    @BeforeEach
    void script() throws IOException {
        copy("mesh");
        copy(HELP);
    }

    @Test
    void help_needs_neither_a_build_nor_java() throws Exception {
        assertThat(mesh("help")).isEqualTo(new Outcome(0, Mesh.help()));
        assertThat(mesh()).isEqualTo(mesh("help"));
    }

    @Test
    void an_unknown_command_is_one_line_that_names_the_known_ones() throws Exception {
        Outcome outcome = mesh("start");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out().lines()).hasSize(1);
        assertThat(outcome.out()).contains("'start'", "up, down, status, journey, token, dev", "./mesh help");
    }

    @Test
    void a_kept_token_is_printed_without_java() throws Exception {
        keep("csp-a", folder.toRealPath().toString(), Duration.ofMinutes(3));

        assertThat(mesh("token", "csp-a")).isEqualTo(new Outcome(0, "a.b.c\n"));
    }

    @Test
    void a_token_that_ends_soon_or_came_with_a_copy_is_asked_for_anew() throws Exception {
        keep("csp-a", folder.toRealPath().toString(), Duration.ofSeconds(20));
        keep("csp-b", "/another/folder", Duration.ofMinutes(3));
        keep("csp-c", folder.toRealPath() + "\n", Duration.ofMinutes(3));

        assertThat(List.of("csp-a", "csp-b", "csp-c", "nobody", "../../mesh"))
                .allSatisfy(actor -> assertThat(mesh("token", actor).out()).doesNotContain("a.b.c"));
    }

    private void keep(String actor, String root, Duration left) throws IOException {
        Path tokens = Files.createDirectories(SandboxFolders.of(folder).tokens());
        long until = Instant.now().plus(left).getEpochSecond();
        Files.writeString(tokens.resolve(actor), root + "\n" + until + "\na.b.c\n");
    }

    private void copy(String file) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.resolveSibling("x").getParent());
        Files.copy(ProjectRoot.find().resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Outcome mesh(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("mesh").toString()));
        command.addAll(List.of(words));
        ProcessBuilder shell = new ProcessBuilder(command).redirectErrorStream(true);
        shell.environment().clear();
        shell.environment().put("PATH", "/usr/bin:/bin");
        shell.environment().put("HOME", folder.toString());
        Process process = shell.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out);
    }
}

package dev.cspmesh.delivery.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tools of operators that may be on this machine. */
public final class Tool {

    private Tool() {}

    /** The tool, if it is on the PATH. */
    public static Optional<Path> named(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What the tool prints; fails with what it says when it fails. */
    public static String run(Path tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(Arrays.asList(arguments));
        try {
            Path errors = Files.createTempFile("tool", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String said = Files.readString(errors);
            Files.delete(errors);
            if (code != 0) {
                throw new AssertionError(String.join(" ", command) + ":\n" + output + said);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

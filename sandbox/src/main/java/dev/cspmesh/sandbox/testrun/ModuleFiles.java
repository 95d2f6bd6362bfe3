package dev.cspmesh.sandbox.testrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the modules of the project have left in their build folders. */
final class ModuleFiles {
    private ModuleFiles() {}

    /**
     * Files of all modules, in the order of their paths.
     *
     * @param folder below a module, such as {@code target/surefire-reports}
     * @param name pattern of the file's name
     */
    static List<Path> since(Instant began, Path root, String folder, String name) {
        return modules(root)
                .map(module -> module.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(reports -> children(reports).stream())
                .filter(file -> file.getFileName().toString().matches(name))
                .filter(file -> file.toFile().lastModified() >= began.toEpochMilli())
                .toList();
    }

    /** The module that a file of a build folder belongs to, as Maven's {@code -pl} takes it. */
    static String module(Path root, Path file) {
        return root.relativize(file).toString().replaceFirst("/target/.*", "");
    }

    /** Modules stand in the root or one folder below it. */
    private static Stream<Path> modules(Path root) {
        return children(root).stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> Stream.concat(
                        Stream.of(folder), children(folder).stream().filter(Files::isDirectory)));
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

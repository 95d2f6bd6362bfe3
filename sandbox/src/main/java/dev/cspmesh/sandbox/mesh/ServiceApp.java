package dev.cspmesh.sandbox.mesh;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.process.Jvm;
import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A built service, ready to run.
 *
 * @param folder Quarkus' output with {@code quarkus-run.jar}
 * @param cache the JVM's ahead-of-time cache, where this service may have one
 */
record ServiceApp(MeshService service, Path folder, Optional<AotCache> cache) {
    private static final String RUN = "quarkus-run.jar";
    private static final List<String> OPTIONS = List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** The service straight from the build, for tests: it runs while nothing is built. */
    static ServiceApp built(Path root, MeshService service) {
        return new ServiceApp(service, output(root, service), Optional.empty());
    }

    /** A copy of the build's output, renewed when the build's output has changed. */
    static ServiceApp copied(SandboxFolders folders, MeshService service) {
        Path built = output(folders.root(), service);
        Path copy = folders.apps().resolve(service.id());
        try {
            boolean same = stamp(built).equals(stamp(copy));
            if (!same) {
                copy(built, copy);
            }
            AotCache cache = new AotCache(folders.apps().resolve(service.id() + ".aot"), stamp(copy));
            return new ServiceApp(service, copy, Optional.of(cache));
        } catch (IOException e) {
            throw new PlatformFailure("can't copy " + built + ": " + e.getMessage(), "check free disk space", e);
        }
    }

    /** The command that runs the service. */
    List<String> command() {
        List<String> words = new ArrayList<>(List.of(Jvm.java()));
        words.addAll(OPTIONS);
        words.addAll(cache.map(AotCache::options).orElse(List.of("-XX:TieredStopAtLevel=1")));
        words.addAll(List.of("-jar", folder.resolve(RUN).toString()));
        return words;
    }

    private static Path output(Path root, MeshService service) {
        Path output = root.resolve(service.id()).resolve("target/quarkus-app");
        if (!Files.exists(output.resolve(RUN))) {
            throw new PlatformFailure(
                    service.id() + " is not built", "run ./mvnw -DskipTests -Dmesh.profile=sandbox package");
        }
        return output;
    }

    /** Names, sizes and times of all files: changes when the build has written anything. */
    private static String stamp(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> lines = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> folder.relativize(file) + " " + sizeAndTime(file))
                    .toList();
            return Integer.toHexString(lines.hashCode());
        }
    }

    private static String sizeAndTime(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            try (Stream<Path> old = Files.walk(to)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path));
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

package dev.cspmesh.sandbox.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the launcher does with folders. */
public final class SandboxFiles {
    /** Unpacked programs, copied services, the tests' own platform, and what the user wrote: not state of a mesh. */
    private static final Set<String> KEPT = Set.of("dist", "apps", "test", "test.lock", "ports.properties", "built");

    private SandboxFiles() {}

    /** Makes the folder that a file stands in. */
    public static void parent(Path file) {
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the access tokens that the {@code mesh} script would hand out. */
    static void forgetTokens(SandboxFolders folders) {
        try {
            if (Files.isDirectory(folders.tokens())) {
                delete(folders.tokens());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a sandbox's state. */
    public static void wipe(Path state) {
        if (!Files.isDirectory(state)) {
            return;
        }
        try (Stream<Path> entries = Files.list(state)) {
            for (Path entry : entries.toList()) {
                if (!KEPT.contains(String.valueOf(entry.getFileName()))) {
                    delete(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

package dev.cspmesh.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one platform keeps its things.
 *
 * @param state belongs to this platform alone and outlives it
 * @param dist unpacked programs, shared by all platforms of a project, safe to delete
 */
public record Home(Path state, Path dist, Ports ports, Secrets secrets) {
    /** A folder of one part's own, made if missing. */
    public Path folder(String name) {
        return made(state.resolve(name));
    }

    public Path log(String name) {
        return made(state.resolve("logs")).resolve(name + ".log");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.cspmesh.platform.postgres;

import dev.cspmesh.platform.dist.Unpacked;
import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** PostgreSQL's data on disk: made whole or not at all, and usable where it was copied to. */
record DataFolder(Path path) {
    private static final String LOCK = "postmaster.pid";
    private static final List<String> WHOLE = List.of("PG_VERSION", "global/pg_control", "postgresql.conf");
    /** In the lock file. */
    private static final int LINE_OF_FOLDER = 1;

    /** Whether nothing is there yet. */
    boolean isMissing() {
        if (!Files.isDirectory(path)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a folder beside this one and puts it into place when it is complete. */
    void create(Consumer<Path> filling) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Unpacked.delete(fresh);
            filling.accept(fresh);
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks whether a server can start here.
     *
     * @throws PlatformFailure when files are missing, saying that the state has to go
     */
    void requireWhole() {
        List<String> missing =
                WHOLE.stream().filter(file -> !Files.exists(path.resolve(file))).toList();
        if (!missing.isEmpty()) {
            throw new PlatformFailure(
                    "the database folder " + path + " is not whole: " + String.join(", ", missing) + " missing",
                    "put the files back, or start anew without the old state: ./mesh up --wipe");
        }
    }

    /** The lock of the original, which may still run, means nothing in a copy of its folder. */
    void forgetForeignLock() {
        Path lock = path.resolve(LOCK);
        try {
            if (Files.exists(lock) && !isHere(Files.readAllLines(lock))) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isHere(List<String> lock) throws IOException {
        Path locked = Path.of(lock.size() > LINE_OF_FOLDER ? lock.get(LINE_OF_FOLDER) : "");
        return Files.exists(locked) && Files.isSameFile(locked, path);
    }
}

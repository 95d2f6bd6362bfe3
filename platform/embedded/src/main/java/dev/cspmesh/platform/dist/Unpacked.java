package dev.cspmesh.platform.dist;

import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is filled by the first process that needs it, while others wait. */
public final class Unpacked {
    private static final String DONE = ".complete";

    private Unpacked() {}

    /** Fills a folder; may fail halfway, the folder is then emptied before the next try. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    /**
     * The folder, complete.
     *
     * @param neededMegabytes disk space that the filling takes
     * @throws PlatformFailure when the disk is full or can't be written
     */
    public static Path in(Path folder, long neededMegabytes, Filling filling) {
        synchronized (Unpacked.class) {
            try {
                Files.createDirectories(folder);
                Path guard = folder.resolveSibling(folder.getFileName() + ".lock");
                try (FileChannel channel =
                                FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    assert lock.isValid();
                    fillOnce(folder, neededMegabytes, filling);
                }
                return folder;
            } catch (IOException e) {
                throw new PlatformFailure(
                        "can't unpack into " + folder + ": " + e.getMessage(),
                        "check free disk space and permissions of that folder",
                        e);
            }
        }
    }

    private static void fillOnce(Path folder, long neededMegabytes, Filling filling) throws IOException {
        if (Files.exists(folder.resolve(DONE))) {
            return;
        }
        requireSpace(folder, neededMegabytes);
        delete(folder);
        filling.fill(Files.createDirectories(folder));
        Files.createFile(folder.resolve(DONE));
    }

    private static void requireSpace(Path folder, long neededMegabytes) throws IOException {
        FileStore store = Files.getFileStore(folder);
        long free = store.getUsableSpace() / 1_000_000;
        if (free < neededMegabytes) {
            throw new PlatformFailure(
                    "%d MB free on %s, %d MB needed".formatted(free, folder, neededMegabytes),
                    "free some disk space, then start again");
        }
    }

    /** Deletes a folder with all it holds; symbolic links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

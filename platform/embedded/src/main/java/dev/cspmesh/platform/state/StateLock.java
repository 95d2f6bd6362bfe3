package dev.cspmesh.platform.state;

import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes sure that one process at a time works in a folder. The system frees the lock when its holder dies. */
public final class StateLock implements AutoCloseable {
    /** Its name in a platform's state folder. */
    public static final String FILE = "platform.lock";

    private static final long STEP_MILLIS = 100;

    private final FileChannel channel;
    private final FileLock lock;

    private StateLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock of a platform's state folder.
     *
     * @throws PlatformFailure when another platform runs in the folder
     */
    public static StateLock take(Path state) {
        try {
            FileChannel channel = open(state.resolve(FILE));
            return Optional.ofNullable(channel.tryLock())
                    .map(lock -> new StateLock(channel, lock))
                    .orElseThrow(() -> new PlatformFailure(
                            "a platform already runs in " + state,
                            "use that one, see platform.json there, or end it first: ./mesh down"));
        } catch (IOException e) {
            throw new PlatformFailure(
                    "can't write in " + state + ": " + e.getMessage(), "check its permissions and the free space", e);
        }
    }

    /** Takes the lock, however long another process holds it. */
    public static StateLock await(Path file) {
        return await(file, () -> {});
    }

    /**
     * Takes the lock, however long another process holds it.
     *
     * @param told before the waiting begins, if there is any
     */
    public static StateLock await(Path file, Runnable told) {
        try {
            FileChannel channel = open(file);
            FileLock free = channel.tryLock();
            if (free != null) {
                return new StateLock(channel, free);
            }
            told.run();
            return new StateLock(channel, channel.lock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until nobody holds the lock, or until the patience is over. */
    public static void awaitFree(Path file, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (isHeldElsewhere(file) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isHeldElsewhere(Path file) {
        try (FileChannel channel = open(file)) {
            return channel.tryLock() == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean held() {
        return lock.isValid();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}

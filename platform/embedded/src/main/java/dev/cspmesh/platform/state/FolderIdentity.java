package dev.cspmesh.platform.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Which folder a record was written in. A record that came along with a copy of its folder speaks of the processes of the
 * original: it must not be acted upon. A folder that was only moved is still the same one.
 *
 * @param path as a person knows it
 * @param key the file system's own name of the folder; empty where it has none, then the path decides
 */
public record FolderIdentity(String path, String key) {
    private static final String PATH = "folder.path";
    private static final String KEY = "folder.key";

    /** The folder as it is now; made if missing. */
    public static FolderIdentity of(Path folder) {
        try {
            Path real = Files.createDirectories(folder).toRealPath();
            Object key = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
            return new FolderIdentity(
                    real.toString(),
                    Optional.ofNullable(key).map(Object::toString).orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds itself to a record. */
    public void writeTo(Map<String, String> entries) {
        entries.put(PATH, path);
        entries.put(KEY, key);
    }

    /** Where a record was written; nothing when it does not say. */
    public static Optional<FolderIdentity> recorded(Properties entries) {
        return Optional.ofNullable(entries.getProperty(PATH))
                .map(path -> new FolderIdentity(path, entries.getProperty(KEY, "")));
    }

    /** Whether an entry of a record belongs to the identity and not to what is recorded. */
    public static boolean owns(String entry) {
        return entry.equals(PATH) || entry.equals(KEY);
    }

    /** Whether both are one folder. */
    public boolean isSame(FolderIdentity other) {
        return (key.isEmpty() || other.key.isEmpty()) ? path.equals(other.path) : key.equals(other.key);
    }
}

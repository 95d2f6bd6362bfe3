package dev.cspmesh.delivery.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Files of this repository. */
public final class Repository {

    private static final Path ROOT = Path.of(System.getProperty("mesh.root")).toAbsolutePath();

    private Repository() {}

    public static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    public static String text(String relative) {
        return read(path(relative));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All regular files below a folder, sorted. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Path> files(String relative) {
        return files(path(relative));
    }

    public static Properties properties(String relative) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(path(relative))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

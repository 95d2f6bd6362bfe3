package dev.cspmesh.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One-line results that {@code ./mesh test} sums up over all modules and shows at its end. */
public final class Findings {

    private static final Path FOLDER = Path.of("target/wall");

    private Findings() {}

    /** Keeps a line such as {@code guards: removed=12 caught=12}, and prints it. */
    @SuppressWarnings("SystemOut")
    public static void keep(String line) {
        System.out.println(line);
        page(line.substring(0, line.indexOf(':')).replace(' ', '-') + ".txt", line + "\n");
    }

    /** Keeps a file beside the lines. */
    public static Path page(String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(FOLDER).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

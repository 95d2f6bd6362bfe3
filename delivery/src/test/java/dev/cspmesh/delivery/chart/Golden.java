package dev.cspmesh.delivery.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are made from others and committed, so that a change is seen. {@code -Dgolden=write} makes them anew. */
public final class Golden {

    private Golden() {}

    public static void compare(Path file, String made) {
        if ("write".equals(System.getProperty("golden"))) {
            write(file, made);
        }
        assertThat(Files.exists(file))
                .as("%s is missing; -Dgolden=write makes it", file)
                .isTrue();
        assertThat(made)
                .as("%s differs from what the sources make; -Dgolden=write renews it", file.getFileName())
                .isEqualTo(Repository.read(file));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.cspmesh.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.SourceRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sources stay short, and packages small. */
class SourceTest implements SourceRules {

    /** What every service carries stays small enough to be known; values stand in kit/values, shared business words in kit/program. */
    private static final int MOST_TYPES = 70;

    @Override
    public List<Path> sources() {
        return Stream.of("runtime", "values", "program", "test", "openapi", "http")
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .toList();
    }

    @Test
    void the_runtime_has_at_most_seventy_types() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "runtime", "src", "main", "java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("package-info.java")))
                    .hasSizeLessThanOrEqualTo(MOST_TYPES);
        }
    }
}

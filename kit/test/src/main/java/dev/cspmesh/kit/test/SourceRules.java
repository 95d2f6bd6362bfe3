package dev.cspmesh.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long sources may be, and how many stand together. Run by every module in its own folder. */
public interface SourceRules {

    int MOST_FILES = 20;
    int MOST_LINES = 250;
    int MOST_LINES_OF_A_METHOD = 25;

    /** The sources that the rules are about. */
    default List<Path> sources() {
        return List.of(Path.of("src/main/java"));
    }

    @Test
    default void a_package_has_one_subject_and_at_most_twenty_files() {
        assertThat(new SourceTree(sources()).packagesOver(MOST_FILES)).isEmpty();
    }

    @Test
    default void no_class_has_more_than_250_lines() {
        assertThat(new SourceTree(sources()).filesOver(MOST_LINES)).isEmpty();
    }

    @Test
    default void no_method_has_more_than_25_lines() {
        assertThat(new SourceTree(sources()).methodsOver(MOST_LINES_OF_A_METHOD))
                .isEmpty();
    }
}

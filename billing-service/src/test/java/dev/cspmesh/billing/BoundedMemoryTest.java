package dev.cspmesh.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A month may have ten million events: a statement that reads them reads one page, or adds them up in the database. */
class BoundedMemoryTest {

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern READS_EVENTS = Pattern.compile("(from|join) usage_event\\b");
    private static final Pattern BOUNDED = Pattern.compile("\\blimit \\$\\d|\\bgroup by\\b");

    @Test
    void no_statement_reads_all_events_of_a_month() {
        List<String> reading = statements().stream()
                .filter(statement -> READS_EVENTS.matcher(statement).find())
                .toList();

        assertThat(reading)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(statement -> BOUNDED.matcher(statement).find());
    }

    /** As entities they are read in one place, which knows pages only. */
    @Test
    void no_query_reads_all_events_of_a_month() {
        String repository = text(Path.of("src/main/java/dev/cspmesh/billing/order/usage/RatedUsages.java"));

        assertThat(repository).contains("return page(").doesNotContainPattern("\\b(find|list|stream)\\w*\\(");
        assertThat(sources()).noneMatch(source -> source.contains("from RatedUsage"));
    }

    private static List<String> statements() {
        return sources().stream()
                .flatMap(text -> TEXT_BLOCK.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(BoundedMemoryTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

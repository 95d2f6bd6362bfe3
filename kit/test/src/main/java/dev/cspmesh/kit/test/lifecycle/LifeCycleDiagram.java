package dev.cspmesh.kit.test.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.Transition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A life cycle as {@code docs/domain/AGGREGATE.md} shows it: a Mermaid diagram and the table. {@code
 * -Dmesh.domain.renew=true} writes the file anew.
 */
public final class LifeCycleDiagram {

    private static final Path DOCUMENTS = Path.of(System.getProperty("mesh.root", ".."), "docs", "domain");
    private static final boolean RENEW = Boolean.getBoolean("mesh.domain.renew");

    private final String name;
    private final List<String> beginnings;
    private final List<String> edges;
    private final List<String> ends;
    private final List<String> rows;

    private <T, S extends Enum<S>> LifeCycleDiagram(LifeCycle<T, S> table) {
        name = table.name();
        beginnings =
                table.beginnings().stream().map(LifeCycleDiagram::beginning).toList();
        edges = table.transitions().stream()
                .map(LifeCycleDiagram::edge)
                .distinct()
                .toList();
        ends = Stream.of(table.states().getEnumConstants())
                .filter(state -> table.transitions().stream().noneMatch(row -> row.from() == state))
                .map(state -> "    %s --> [*]".formatted(state))
                .toList();
        rows = Stream.concat(
                        table.beginnings().stream().map(row -> row(row, "–")),
                        table.transitions().stream()
                                .map(row -> row(row, row.from().toString())))
                .toList();
    }

    public static LifeCycleDiagram of(LifeCycle<?, ?> table) {
        return new LifeCycleDiagram(table);
    }

    /** The file's whole text. */
    String text() {
        String diagram =
                Stream.of(beginnings, edges, ends).flatMap(List::stream).collect(Collectors.joining("\n"));
        return """
                # Life cycle: %s
                Written from the table in the code; a test holds it equal. Nobody edits it.

                ```mermaid
                stateDiagram-v2
                %s
                ```

                | from | action | by | to | event |
                |---|---|---|---|---|
                %s
                """.formatted(name, diagram, String.join("\n", rows));
    }

    /**
     * Compares with the file.
     *
     * @throws AssertionError with how to renew it
     */
    void holds() {
        Path file = DOCUMENTS.resolve(name.replace(' ', '-') + ".md");
        try {
            if (RENEW) {
                Files.createDirectories(DOCUMENTS);
                Files.writeString(file, text());
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s; renew it with -Dmesh.domain.renew=true", file)
                    .isEqualTo(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String beginning(Transition<?, ?> row) {
        return "    [*] --> %s: %s".formatted(row.to(), label(row));
    }

    private static String edge(Transition<?, ?> row) {
        return "    %s --> %s: %s".formatted(row.from(), row.to(), label(row));
    }

    private static String label(Transition<?, ?> row) {
        return row.by().names().isEmpty()
                ? row.action().name() + " (by itself)"
                : "%s (%s)"
                        .formatted(
                                row.action().name(), String.join(", ", row.by().names()));
    }

    private static String row(Transition<?, ?> row, String from) {
        String by = row.by().names().isEmpty()
                ? "by itself"
                : String.join(", ", row.by().names());
        return "| %s | `%s` | %s | %s | `%s` |".formatted(from, row.action().name(), by, row.to(), row.event());
    }
}

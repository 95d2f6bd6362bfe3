package dev.cspmesh.sandbox.testrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the tests of the isolation of participants have counted, such as {@code guards: removed=12 caught=12}: each module
 * keeps its lines in {@code target/wall}, and lines of the same name are added up over the modules.
 */
final class IsolationReport {
    private IsolationReport() {}

    /** The lines that were written after a moment. */
    static List<String> since(Instant began, Path root) {
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        ModuleFiles.since(began, root, "target/wall", ".*\\.txt")
                .forEach(file -> add(sums, read(file).strip()));
        return sums.entrySet().stream().map(IsolationReport::line).toList();
    }

    private static void add(Map<String, Map<String, Long>> sums, String line) {
        String[] parts = line.split(": ", 2);
        Map<String, Long> counts = sums.computeIfAbsent(parts[0], name -> new LinkedHashMap<>());
        for (String count : parts[1].split(" ", -1)) {
            String[] word = count.split("=", 2);
            counts.merge(word[0], Long.valueOf(word[1]), Long::sum);
        }
    }

    private static String line(Map.Entry<String, Map<String, Long>> sum) {
        return sum.getKey() + ": "
                + sum.getValue().entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
